/** The client: the side that posts, the IM server or who stands in for it. */
package imhook.sdk.client;
