package io.github.kextproof.stub.screen;

import io.github.kextproof.stub.machine.Desktop;
import io.github.kextproof.stub.machine.Protection;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The menu bar: the application in front, Defender's item, and the Mac's clock. */
final class MenuBar {
    private static final int HEIGHT = 22;

    private final Canvas canvas;
    private final Desktop desktop;
    private final Wording wording;

    MenuBar(Canvas canvas, Desktop desktop, Wording wording) {
        this.canvas = canvas;
        this.desktop = desktop;
        this.wording = wording;
    }

    void draw() {
        canvas.fill(
                new Rectangle2D.Double(0, 0, Screen.ALL.width(), HEIGHT),
                canvas.palette().menuBar());
        canvas.fill(new Rectangle2D.Double(0, HEIGHT, Screen.ALL.width(), 1), new Color(0, 0, 0, 60));
        canvas.fill(new Ellipse2D.Double(16, 5, 12, 12), canvas.palette().ink());
        String front = desktop.front().equals("System Preferences") ? wording.say("preferences") : desktop.front();
        canvas.textLeft(front, 44, HEIGHT / 2, 13.5, true, canvas.palette().ink());
        int menus = 44 + (int) canvas.width(front, 13.5, true) + 18;
        canvas.textLeft(
                wording.say("menus").replace("  ", "     "),
                menus,
                HEIGHT / 2,
                13.5,
                false,
                canvas.palette().ink());
        int clock = writeEndingAt(Screen.ALL.width() - 16, clock());
        int user = writeEndingAt(clock - 22, desktop.user());
        desktop.product().ifPresent(product -> drawItem(product, user - 36));
    }

    private int writeEndingAt(int right, String text) {
        int x = right - (int) canvas.width(text, 13.5, false);
        canvas.textLeft(text, x, HEIGHT / 2, 13.5, false, canvas.palette().ink());
        return x;
    }

    private void drawItem(Protection protection, int x) {
        Place place = new Place(x, 3, 14, 16);
        boolean well = protection.enabled() && protection.available();
        canvas.fill(Shield.shape(place), well ? canvas.palette().ink() : new Color(0xc4314b));
        if (!well) {
            canvas.textLeft("!", x + 5, 11, 11, true, Color.WHITE);
        }
    }

    private String clock() {
        String pattern = desktop.locale().equals("en") ? "EEE MMM d  h:mm a" : "EEE d MMM  HH:mm";
        Locale locale = Locale.forLanguageTag(desktop.locale());
        String text = DateTimeFormatter.ofPattern(pattern, locale)
                .format(desktop.time().atOffset(ZoneOffset.UTC));
        if (Lettering.get().canWrite(text)) {
            return text;
        }
        return DateTimeFormatter.ofPattern("yyyy/MM/dd  HH:mm", Locale.ROOT)
                .format(desktop.time().atOffset(ZoneOffset.UTC));
    }
}
