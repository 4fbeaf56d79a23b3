/**
 * One command, one outcome, one deadline: runs commands on a Mac and moves files to it, over SSH with pinned host keys.
 *
 * <p>Refuses to know macOS: what a command means, and whether its exit status is good news, is decided elsewhere. sshj's types end here.
 */
@NullMarked
package io.github.kextproof.ssh;

import org.jspecify.annotations.NullMarked;
