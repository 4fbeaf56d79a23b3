/**
 * A simulated Mac's windows on a real X display: shown, clicked, moved, photographed, and pressed by a person with real events.
 * Needs {@code DISPLAY}, and a Java that is not headless.
 *
 * <p>Every X window is the Mac's own matter: a window manager neither decorates nor places it. What a click does the elements
 * say, and the machine does it.
 *
 * <p>Refuses to know commands and SSH.
 */
@NullMarked
package io.github.kextproof.stub.desktop;

import org.jspecify.annotations.NullMarked;
