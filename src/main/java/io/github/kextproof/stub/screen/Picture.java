package io.github.kextproof.stub.screen;

import io.github.kextproof.stub.machine.Desktop;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a desktop from its elements, without a display and without any installed font. */
final class Picture {
    private static final Color INK = new Color(0x262626);
    private static final Color GREY = new Color(0x4b4b50);

    private final Desktop desktop;
    private final Wording wording;
    private final List<ScreenWindow> windows;
    private final BufferedImage image = new BufferedImage(Screen.WIDTH, Screen.HEIGHT, BufferedImage.TYPE_INT_RGB);

    Picture(Desktop desktop, Wording wording, List<ScreenWindow> windows) {
        this.desktop = desktop;
        this.wording = wording;
        this.windows = windows;
    }

    byte[] png() {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Canvas canvas = new Canvas(pen);
        new Wallpaper(canvas).draw();
        Surfaces surfaces = new Surfaces(canvas);
        Controls controls = new Controls(canvas);
        for (ScreenWindow window : windows) {
            draw(window.root(), canvas, surfaces, controls);
        }
        new MenuBar(canvas, desktop, wording).draw();
        pen.dispose();
        return encoded();
    }

    private void draw(Element element, Canvas canvas, Surfaces surfaces, Controls controls) {
        Place place = element.place();
        switch (element.look()) {
            case UNSEEN -> {}
            case WINDOW -> surfaces.window(place, new Color(0xececec));
            case APP_WINDOW -> surfaces.window(place, new Color(0xf6f7f9));
            case ALERT_WINDOW -> surfaces.alert(place);
            case TABS, SHEET -> surfaces.sheet(place);
            case RULE -> surfaces.rule(place);
            case CARD -> surfaces.card(place);
            case BANNER -> surfaces.banner(place);
            case WARNING -> surfaces.warning(place);
            case SHIELD, WARNING_SHIELD -> surfaces.shield(place, element.look() == Look.SHIELD);
            case CLOSE -> controls.light(element, 0xff5f57);
            case MINIMIZE -> controls.light(element, 0xfebc2e);
            case ZOOM -> controls.light(element, 0x28c840);
            case BUTTON, DEFAULT_BUTTON -> controls.button(element, element.look() == Look.DEFAULT_BUTTON);
            case TAB, SELECTED_TAB -> controls.tab(element, element.look() == Look.SELECTED_TAB);
            case RADIO, SELECTED_RADIO -> controls.radio(element, element.look() == Look.SELECTED_RADIO);
            case LOCK -> controls.lock(element);
            case TILE -> controls.tile(element);
            case TITLE -> canvas.textCentered(element.text(), place, 13, false, GREY);
            case HEADLINE -> canvas.textCentered(element.text(), place, 26, true, INK);
            case STRONG -> canvas.textLeft(element.text(), place.x(), place.middle(), 13, true, INK);
            case BODY -> canvas.textLeft(element.text(), place.x(), place.middle(), 13, false, INK);
            case SMALL -> canvas.textWrapped(element.text(), place, 12, GREY);
        }
        element.children().forEach(child -> draw(child, canvas, surfaces, controls));
    }

    private byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Held in memory: ImageIO would otherwise put a cache file on the disk for each picture.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("this Java cannot write PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
