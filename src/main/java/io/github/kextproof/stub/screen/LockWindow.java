package io.github.kextproof.stub.screen;

/** What covers everything while the screen is locked, or while nobody is logged in. */
final class LockWindow {
    private final Wording wording;
    private final String user;

    /** @param user whose password is asked for; empty at the login window */
    LockWindow(Wording wording, String user) {
        this.wording = wording;
        this.user = user;
    }

    Element element() {
        Frame frame = new Frame(Screen.ALL);
        frame.add(Element.leaf("AXImage", frame.at(580, 290, 120, 120), "", Look.AVATAR));
        if (!user.isEmpty()) {
            frame.add(Element.text(frame.at(440, 426, 400, 24), user, Look.NAME));
        }
        return frame.add(Element.leaf(
                        "AXTextField", frame.at(540, 466, 200, 28), wording.say("enterPassword"), Look.FIELD))
                .build("", Look.LOCK_WINDOW);
    }
}
