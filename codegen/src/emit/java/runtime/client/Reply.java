package imhook.sdk.client;

/**
 * What came back.
 *
 * @param status its status
 * @param body its body; the server reads none that is compressed or has no length, so that such a one is empty here (W25)
 */
public record Reply(int status, byte[] body) {}
