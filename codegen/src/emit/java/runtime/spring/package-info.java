/** The receiver in a Spring Boot application. */
package imhook.sdk.spring;
