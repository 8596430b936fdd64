/**
 * Receiver and client for the event callbacks of the IM service: what the editions of the contract share.
 *
 * <p>Each edition is a package below this one; import the one that your server speaks.
 */
package imhook.sdk;
