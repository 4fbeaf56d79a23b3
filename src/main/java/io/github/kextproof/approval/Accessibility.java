package io.github.kextproof.approval;

import io.github.kextproof.approval.Pressed.Touch;
import java.time.Duration;

/**
 * Clicks that System Events makes inside the Mac. Some versions of macOS take them and others do not (guess, to be confirmed on
 * lab Macs); what came of it is told by the policy, never by the click.
 *
 * @param patience how long it may take, on the Mac's clock
 */
record Accessibility(Duration patience) implements Approver {
    static final TouchWords WORDS = new TouchWords("clicked by accessibility", "click", "accessibility");

    @Override
    public Approval obtain(Desk desk) {
        return new Touching(desk, touch(desk), WORDS, patience).approval();
    }

    private static Touch touch(Desk desk) {
        return element -> desk.session().click(element) ? new Pressed.Done() : new Pressed.Gone();
    }

    @Override
    public boolean choosesAmongDevelopers() {
        return true;
    }
}
