package io.github.kextproof.stub.screen;

import io.github.kextproof.stub.machine.Desktop;
import io.github.kextproof.stub.machine.Display;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** Draws a desktop from its elements, without a display and without any installed font. */
final class Picture {
    private final Desktop desktop;
    private final Wording wording;
    private final List<ScreenWindow> windows;
    private final Optional<Element> cover;

    Picture(Desktop desktop, Wording wording, List<ScreenWindow> windows, Optional<Element> cover) {
        this.desktop = desktop;
        this.wording = wording;
        this.windows = windows;
        this.cover = cover;
    }

    BufferedImage image() {
        Display display = desktop.display();
        BufferedImage image = new BufferedImage(
                Screen.ALL.width() * display.scale(),
                Screen.ALL.height() * display.scale(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.scale(display.scale(), display.scale());
        cover.ifPresentOrElse(element -> draw(element, pen), () -> drawDesktop(pen));
        pen.dispose();
        return image;
    }

    private void drawDesktop(Graphics2D pen) {
        Canvas canvas = canvas(pen);
        new Wallpaper(canvas).draw();
        windows.forEach(window -> draw(window.root(), pen));
        new MenuBar(canvas, desktop, wording).draw();
    }

    /** The wallpaper and the menu bar. */
    void drawBackdrop(Graphics2D pen) {
        Canvas canvas = canvas(pen);
        new Wallpaper(canvas).draw();
        new MenuBar(canvas, desktop, wording).draw();
    }

    void draw(Element element, Graphics2D pen) {
        new Painter(canvas(pen)).draw(element);
    }

    private Canvas canvas(Graphics2D pen) {
        return new Canvas(pen, Palette.of(desktop.display().dark()));
    }
}
