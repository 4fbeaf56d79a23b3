package io.github.kextproof.stub.container;

/**
 * What makes a container a certain Mac.
 *
 * @param name the Mac's, and its host name
 * @param definition the text that the process inside reads
 * @param hostKey a private key in OpenSSH's own format
 * @param consolePassword for VNC, which looks at 8 characters
 */
public record Contents(String name, String definition, String hostKey, String consolePassword) {}
