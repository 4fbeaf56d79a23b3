/**
 * What is on a simulated Mac's screen: as elements with places, and drawn as a picture.
 *
 * <p>Text is drawn from outlines in {@code glyphs.txt}, since a headless Java may have no font at all. A new letter in a
 * {@code .properties} file needs its outline there, or a test says which text lacks one; fontTools writes such outlines from
 * Noto Sans CJK, with the y axis turned downwards.
 *
 * <p>Refuses to know commands and SSH.
 */
@NullMarked
package io.github.kextproof.stub.screen;

import org.jspecify.annotations.NullMarked;
