package io.github.kextproof.macos;

/** What macOS's policy database holds about a kernel extension. */
public sealed interface PolicyRow {
    /** Nothing: macOS never met it. */
    record Absent() implements PolicyRow {
        @Override
        public String toString() {
            return "no row";
        }
    }

    /** A decision: a blocked extension has a row that is not allowed. */
    record Present(boolean allowed) implements PolicyRow {
        @Override
        public String toString() {
            return allowed ? "allowed=1" : "allowed=0";
        }
    }

    /**
     * The database could not be asked.
     *
     * @param why what sqlite3 said
     */
    record Unreadable(String why) implements PolicyRow {
        @Override
        public String toString() {
            return "unreadable: " + why;
        }
    }
}
