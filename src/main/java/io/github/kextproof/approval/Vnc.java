package io.github.kextproof.approval;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.sight.Search;
import io.github.kextproof.vnc.VncAddress;
import io.github.kextproof.vnc.VncConsole;
import io.github.kextproof.vnc.VncTrouble;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The mouse of the Mac's console, as its hypervisor shows it over VNC. That macOS takes such a press for a hand's is a guess, to
 * be confirmed on a lab Mac; what came of it is told by the policy, never by the press.
 *
 * @param pace of the hand that moves it
 */
record Vnc(ApprovalPlan.Vnc plan, Duration pace) implements Approver {
    /** A tenth of a second for a way across the screen: quick, and within what a hand can. */
    private static final Duration HAND = Duration.ofMillis(15);

    Vnc(ApprovalPlan.Vnc plan) {
        this(plan, HAND);
    }

    @Override
    public Approval obtain(Desk desk) {
        return atTheConsole(desk, Pressing::approval);
    }

    @Override
    public boolean choosesAmongDevelopers() {
        return true;
    }

    @Override
    public Seen sees(Desk desk) {
        Approval seen = atTheConsole(desk, Pressing::seen);
        boolean offered = seen instanceof Approval.Given;
        return new Seen(offered, offered ? Optional.empty() : Optional.of(seen));
    }

    private Approval atTheConsole(Desk desk, Function<Pressing, Approval> deed) {
        VncAddress address = new VncAddress(plan.host(), plan.port());
        ConsoleWords words = new ConsoleWords(address);
        try {
            Search search = new Search(Labels.of(plan.templates()));
            try (VncConsole console =
                    VncConsole.open(address, plan.password(), desk.deadlines().connect(), pace)) {
                return deed.apply(new Pressing(desk, console, search, words, plan.patience()));
            }
        } catch (VncTrouble e) {
            return words.trouble(e);
        } catch (Labels.Unusable e) {
            return e.approval();
        }
    }
}
