/**
 * The SSH server in front of a simulated Mac: logins, exec, interactive shell, scp and sftp.
 *
 * <p>Refuses to know what a Mac is: it hands lines to the shell.
 */
@NullMarked
package io.github.kextproof.stub.server;

import org.jspecify.annotations.NullMarked;
