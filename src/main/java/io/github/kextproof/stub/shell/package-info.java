/**
 * A Unix shell over simulated programs: quoting, lists, pipes, redirection and PATH, and the words a shell says when something is not there.
 *
 * <p>Refuses to know what any program does, and SSH.
 */
@NullMarked
package io.github.kextproof.stub.shell;

import org.jspecify.annotations.NullMarked;
