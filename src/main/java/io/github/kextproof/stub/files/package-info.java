/**
 * The file system of a simulated Mac: real files below a temporary directory, with the permissions a Mac would have.
 *
 * <p>Refuses to know commands and SSH.
 */
@NullMarked
package io.github.kextproof.stub.files;

import org.jspecify.annotations.NullMarked;
