/**
 * Microsoft Defender for Endpoint on a Mac: its command line, its health, its package, its onboarding, its banner.
 *
 * <p>Refuses to know who approves the kernel extension, and JUnit.
 */
@NullMarked
package io.github.kextproof.defender;

import org.jspecify.annotations.NullMarked;
