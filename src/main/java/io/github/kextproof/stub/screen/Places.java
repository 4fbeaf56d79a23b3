package io.github.kextproof.stub.screen;

/** Where a Mac's windows really stand. */
@FunctionalInterface
public interface Places {
    /** Every window stands where it is drawn, as it does where nobody can move one. */
    Places AS_DRAWN = ScreenWindow::root;

    /** The window's elements at the places where they stand now, in points. */
    Element placed(ScreenWindow window);
}
