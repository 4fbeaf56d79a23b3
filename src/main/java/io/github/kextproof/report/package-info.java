/**
 * Writes down what journeys do: live progress, the closing summary, evidence in Allure's results, and the HTML report.
 *
 * <p>Refuses to know the gate that judges results, and JUnit that runs journeys. Allure's types end here.
 */
@NullMarked
package io.github.kextproof.report;

import org.jspecify.annotations.NullMarked;
