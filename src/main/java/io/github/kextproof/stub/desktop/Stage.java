package io.github.kextproof.stub.desktop;

import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.screen.Element;
import io.github.kextproof.stub.screen.Look;
import io.github.kextproof.stub.screen.Screen;
import io.github.kextproof.stub.screen.ScreenWindow;
import java.awt.Graphics2D;
import java.awt.Toolkit;
import java.awt.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All X windows of a Mac: the desktop at the back, its windows, and what covers everything. Only AWT's own thread may touch it. */
final class Stage {
    private static final Element DESKTOP = new Element("", Screen.ALL, "", Look.UNSEEN, List.of(), Optional.empty());

    private final Consumer<Deed> perform;
    private final Map<String, Pane> panes = new LinkedHashMap<>();
    private Optional<Pane> backdrop = Optional.empty();
    private Optional<Pane> cover = Optional.empty();

    Stage(Consumer<Deed> perform) {
        this.perform = perform;
    }

    /** Makes the display show a screen. */
    void show(Screen screen) {
        backdrop = Optional.of(changed(backdrop, DESKTOP, screen));
        List<String> wanted =
                screen.windows().stream().map(ScreenWindow::process).toList();
        for (String process : List.copyOf(panes.keySet())) {
            if (!wanted.contains(process)) {
                Optional.ofNullable(panes.remove(process)).ifPresent(Window::dispose);
            }
        }
        boolean reordered = !order(wanted).equals(wanted);
        for (ScreenWindow window : screen.windows()) {
            Pane pane = changed(Optional.ofNullable(panes.remove(window.process())), window.root(), screen);
            panes.put(window.process(), pane);
            if (reordered) {
                pane.toFront();
            }
        }
        cover(screen);
        Toolkit.getDefaultToolkit().sync();
    }

    /** Those that are shown already, from the back to the front. */
    private List<String> order(List<String> wanted) {
        List<String> order = new ArrayList<>(panes.keySet());
        order.retainAll(wanted);
        return order;
    }

    private void cover(Screen screen) {
        if (screen.cover().isEmpty()) {
            cover.ifPresent(Window::dispose);
            cover = Optional.empty();
            return;
        }
        Pane pane = changed(cover, screen.cover().orElseThrow(), screen);
        pane.toFront();
        cover = Optional.of(pane);
    }

    private Pane changed(Optional<Pane> before, Element root, Screen screen) {
        if (before.filter(pane -> pane.fits(root, screen.scale())).isPresent()) {
            before.orElseThrow().show(root, (element, pen) -> draw(screen, element, pen));
            return before.orElseThrow();
        }
        before.ifPresent(Window::dispose);
        Pane pane = new Pane(root, screen.scale(), (element, pen) -> draw(screen, element, pen)).clicked(perform);
        pane.setVisible(true);
        if (root.equals(DESKTOP)) {
            pane.toBack();
        }
        pane.repaintNow();
        return pane;
    }

    private static void draw(Screen screen, Element element, Graphics2D pen) {
        if (element.equals(DESKTOP)) {
            screen.drawBackdrop(pen);
        } else {
            screen.draw(element, pen);
        }
    }

    /** A process's window where it stands now; empty while it has none on the display. */
    Optional<Element> placed(String process) {
        return Optional.ofNullable(panes.get(process)).map(Pane::placed);
    }

    /** Every window where it stands now, from the back to the front; what covers everything comes last. */
    List<Element> placed() {
        List<Element> all =
                new ArrayList<>(panes.values().stream().map(Pane::placed).toList());
        cover.map(Pane::root).ifPresent(all::add);
        return all;
    }

    void dispose() {
        panes.values().forEach(Window::dispose);
        backdrop.ifPresent(Window::dispose);
        cover.ifPresent(Window::dispose);
    }
}
