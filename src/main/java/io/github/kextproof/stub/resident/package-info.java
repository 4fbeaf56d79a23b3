/**
 * The simulated Mac inside a container: the same machine and programs as an embedded stub Mac has, behind the real sshd, shells,
 * sudo and X server of an operating system that it has to itself.
 *
 * <p>Refuses to know the SSH server of embedded stub Macs, and the controller: it reads its definition from a file, answers the
 * shims at the commands' places, and notes what happened in another file.
 */
@NullMarked
package io.github.kextproof.stub.resident;

import org.jspecify.annotations.NullMarked;
