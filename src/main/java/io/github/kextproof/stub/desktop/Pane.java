package io.github.kextproof.stub.desktop;

import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.screen.Element;
import io.github.kextproof.stub.screen.Place;
import io.github.kextproof.stub.screen.Screen;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Window;
import java.awt.event.MouseAdapter;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** An X window that shows an element and what is in it. Only AWT's own thread may touch it. */
@SuppressWarnings("serial") // Nobody writes a window to a file.
final class Pane extends Window {
    private static final double CORNER = 14;

    private Element root;
    private int scale;
    private BufferedImage picture;

    /** @param drawing draws the element, in points from the screen's top left corner */
    Pane(Element root, int scale, BiConsumer<Element, Graphics2D> drawing) {
        super(null);
        setType(Type.POPUP);
        setFocusableWindowState(false);
        this.root = root;
        this.scale = scale;
        this.picture = drawn(drawing);
        Place place = root.place();
        setBounds(place.x() * scale, place.y() * scale, picture.getWidth(), picture.getHeight());
    }

    /** With round corners, and with what clicks do. */
    Pane clicked(Consumer<Deed> perform) {
        boolean round = !root.place().equals(Screen.ALL);
        if (round) {
            setShape(new RoundRectangle2D.Double(
                    0, 0, picture.getWidth(), picture.getHeight(), CORNER * scale, CORNER * scale));
        }
        MouseAdapter mouse = new Mouse(this, perform);
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        return this;
    }

    /** Shows another element of the same size at the place where the window stands now. */
    void show(Element shown, BiConsumer<Element, Graphics2D> drawing) {
        root = shown;
        picture = drawn(drawing);
        repaintNow();
    }

    private BufferedImage drawn(BiConsumer<Element, Graphics2D> drawing) {
        Place place = root.place();
        BufferedImage image =
                new BufferedImage(place.width() * scale, place.height() * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.scale(scale, scale);
        pen.translate(-place.x(), -place.y());
        drawing.accept(root, pen);
        pen.dispose();
        return image;
    }

    /** Without waiting for the event that asks for it. */
    void repaintNow() {
        Graphics pen = getGraphics();
        if (pen != null) {
            paint(pen);
            pen.dispose();
        }
    }

    @Override
    public void paint(Graphics pen) {
        pen.drawImage(picture, 0, 0, null);
    }

    @Override
    public void update(Graphics pen) {
        paint(pen);
    }

    /** The element where the window stands now, in points. */
    Element placed() {
        return root.movedBy(
                getX() / scale - root.place().x(), getY() / scale - root.place().y());
    }

    /** Whether it can go on to show this element. */
    boolean fits(Element element, int pixels) {
        Place place = element.place();
        return pixels == scale
                && place.width() == root.place().width()
                && place.height() == root.place().height();
    }

    int scale() {
        return scale;
    }

    Element root() {
        return root;
    }
}
