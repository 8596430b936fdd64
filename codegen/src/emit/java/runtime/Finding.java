package imhook.sdk;

/**
 * One thing that is wrong with a body.
 *
 * @param pointer JSON pointer (RFC 6901) of the place; of a missing member, where it should be
 * @param reason why it is wrong
 * @param text what happened, without any value of the body
 */
public record Finding(String pointer, Reason reason, Words text) {}
