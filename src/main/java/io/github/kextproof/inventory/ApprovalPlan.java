package io.github.kextproof.inventory;

import io.github.kextproof.mac.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Who presses Allow on a Mac. */
public sealed interface ApprovalPlan {
    /** The word for it in inventories and reports. */
    String word();

    /**
     * A person at the Mac.
     *
     * @param patience how long they are waited for, on the Mac's own clock
     * @param tellOnMac whether a notification on the Mac's own screen tells them, too
     */
    record Operator(Duration patience, boolean tellOnMac) implements ApprovalPlan {
        /** One who looks at the controller's terminal. */
        public Operator(Duration patience) {
            this(patience, false);
        }

        @Override
        public String word() {
            return "operator";
        }
    }

    /**
     * kextproof itself, with clicks that System Events makes inside the Mac.
     *
     * @param patience how long it may take, on the Mac's own clock
     */
    record Accessibility(Duration patience) implements ApprovalPlan {
        @Override
        public String word() {
            return "accessibility";
        }
    }

    /**
     * kextproof itself, with keys that System Events presses inside the Mac.
     *
     * @param patience how long it may take, on the Mac's own clock
     */
    record Keyboard(Duration patience) implements ApprovalPlan {
        @Override
        public String word() {
            return "keyboard";
        }
    }

    /**
     * kextproof itself, with the mouse of the Mac's console as its hypervisor shows it over VNC.
     *
     * @param host of the VNC server; an IPv6 address without brackets
     * @param password empty if the server asks for none
     * @param patience how long it may take, on the Mac's own clock
     * @param templates a directory with pictures of the Allow button as this Mac draws it; empty if the built-in ones do
     */
    record Vnc(String host, int port, Optional<Secret> password, Duration patience, Optional<Path> templates)
            implements ApprovalPlan {
        @Override
        public String word() {
            return "vnc";
        }
    }

    /**
     * The same through the console of a Mac that kextproof starts itself; where that is, only whoever starts it knows.
     *
     * @param patience how long it may take, on the Mac's own clock
     */
    record OwnConsole(Duration patience) implements ApprovalPlan {
        @Override
        public String word() {
            return "vnc";
        }
    }

    /**
     * Nobody needs to: the extension is approved before it comes.
     *
     * @param by how
     */
    record Preapproved(By by) implements ApprovalPlan {
        /** What approves an extension that is not there yet. */
        public enum By {
            /** A profile of user-approved MDM. */
            MDM,
            /** The team was added with {@code spctl kext-consent add}, in Recovery. */
            RECOVERY,
            /** kextproof writes the policy database, on a Mac without System Integrity Protection. */
            POLICY_DB;

            /** As inventories and reports say it. */
            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }

        /** By MDM. */
        public Preapproved() {
            this(By.MDM);
        }

        @Override
        public String word() {
            return by.word();
        }
    }
}
