/**
 * The receiver: the side that answers.
 *
 * <p>A request becomes an event, is acknowledged, and is handled afterwards.
 */
package imhook.sdk.receiver;
