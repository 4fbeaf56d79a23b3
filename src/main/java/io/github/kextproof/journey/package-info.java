/**
 * The states a Mac passes through, the steps between them, and whose fault it is when a step fails.
 *
 * <p>Refuses to know JUnit and Allure: who starts a journey and who writes it down.
 */
@NullMarked
package io.github.kextproof.journey;

import org.jspecify.annotations.NullMarked;
