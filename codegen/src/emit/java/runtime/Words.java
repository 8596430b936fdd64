package imhook.sdk;

/**
 * A text in both languages.
 *
 * @param en in English
 * @param zh in Chinese
 */
public record Words(String en, String zh) {}
