package io.github.kextproof.approval;

import io.github.kextproof.stub.machine.Deed;
import io.github.kextproof.stub.machine.Desktop;
import io.github.kextproof.stub.machine.Details;
import io.github.kextproof.stub.machine.Display;
import io.github.kextproof.stub.machine.Offered;
import io.github.kextproof.stub.machine.Window;
import io.github.kextproof.stub.screen.Element;
import io.github.kextproof.stub.screen.Place;
import io.github.kextproof.stub.screen.Screen;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Screens as stub Macs draw them. */
record StubScreen(String locale, List<Window> windows, Display display) {
    static final Window PANE = new Window.Security(true);
    static final Window PANE_WITHOUT = new Window.Security(false);
    static final Window PANE_OF_SEVERAL = new Window.Security(
            new Offered(Offered.Kind.SEVERAL, List.of("Microsoft Corporation", "Paragon")), Optional.empty());
    static final Window SHEET = new Window.Security(
            new Offered(Offered.Kind.SEVERAL, List.of("Microsoft Corporation", "Paragon")),
            Optional.of(new Details(
                    List.of(new Details.Row("Microsoft Corporation", false), new Details.Row("Paragon", false)))));
    static final Window ALERT = new Window.BlockedAlert();
    static final Window DEFENDER = new Window.Defender("Microsoft Defender", true, true);

    static StubScreen of(String locale, Window... windows) {
        return new StubScreen(locale, List.of(windows), Display.PLAIN);
    }

    StubScreen dark() {
        return new StubScreen(locale, windows, new Display(Display.Power.ON, false, true, display.scale()));
    }

    StubScreen twice() {
        return new StubScreen(locale, windows, new Display(Display.Power.ON, false, display.dark(), 2));
    }

    StubScreen asleep() {
        return new StubScreen(locale, windows, new Display(Display.Power.ASLEEP, false, false, 1));
    }

    private Screen screen() {
        Instant noon = Instant.parse("2020-03-11T12:00:00Z");
        return Screen.of(new Desktop(noon, locale, "qa", "System Preferences", windows, Optional.empty(), display));
    }

    BufferedImage image() {
        return screen().image();
    }

    /** Where Allow stands, in points. */
    Place allow() {
        return screen().windowOf("System Preferences")
                .orElseThrow()
                .contents()
                .filter(element -> element.deed().equals(Optional.of(Deed.ALLOW)))
                .map(Element::place)
                .findFirst()
                .orElseThrow();
    }
}
