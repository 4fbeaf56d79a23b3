/**
 * The values everything else speaks in: a Mac's name, its macOS version, how to reach it, a secret that never prints.
 *
 * <p>Refuses to know any I/O: nothing here opens a file, a socket or a process.
 */
@NullMarked
package io.github.kextproof.mac;

import org.jspecify.annotations.NullMarked;
