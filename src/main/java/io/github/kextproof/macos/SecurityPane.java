package io.github.kextproof.macos;

/**
 * Security & Privacy in System Preferences, where Allow is offered.
 *
 * <p>An open pane does not refresh: close it and open it again to see what is offered now. Waiting is the caller's.
 */
public final class SecurityPane {
    private static final String APP = "System Preferences";
    private static final String URL = "x-apple.systempreferences:com.apple.preference.security?General";

    private final Apps apps;
    private final UiTree tree;
    private final UiClick clicks;
    private final UiKeys keys;

    public SecurityPane(MacShell mac, ConsoleUser user) {
        this.apps = new Apps(mac, user);
        this.tree = new UiTree(mac, user);
        this.clicks = new UiClick(mac, user);
        this.keys = new UiKeys(mac, user);
    }

    /** Whether System Preferences runs, whichever pane it shows. */
    public boolean isOpen() {
        return apps.isRunning(APP);
    }

    /** Quits System Preferences, by force if it does not take the request; returns without waiting for the end. */
    public void close() {
        try {
            apps.quit(APP);
        } catch (UiRefused | UnexpectedAnswer e) {
            apps.kill(APP);
        }
    }

    /** Opens the pane on its General tab; returns without waiting for it to be drawn. */
    public void open() {
        apps.open(URL);
    }

    /**
     * Clicks one of its elements by System Events, which macOS may ignore.
     *
     * @return whether the element was still there
     * @throws UiRefused if macOS does not let anything be clicked
     */
    public boolean click(UiElement element) {
        return clicks.on(APP, element);
    }

    /**
     * Moves the focus to one of its elements with Tab and presses Space there, by System Events, which macOS may ignore.
     *
     * @throws UiRefused if macOS does not let keys be pressed
     */
    public KeyPress pressByKeys(UiElement element) {
        return keys.on(APP, element);
    }

    /**
     * What the pane offers.
     *
     * @param developer the name in the extension's certificate, which the pane shows in every language
     * @throws UiRefused if macOS does not let the pane be looked at
     */
    public Offer offer(String developer) {
        return tree.windowOf(APP)
                .map(elements -> new OfferReader(elements).offer(developer))
                .orElseGet(() -> new Offer.Unreadable("System Preferences has no window"));
    }
}
