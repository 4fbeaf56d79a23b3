package io.github.kextproof.stub.shell;

import java.util.ArrayList;
import java.util.List;

/** Collects what words expand to, split where unquoted white space stood. */
final class Fields {
    /**
     * One argument to be.
     *
     * @param pattern the same with the unquoted characters' power to match files
     */
    record Field(String text, String pattern) {}

    private final List<Field> complete = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder pattern = new StringBuilder();
    private boolean open;

    /** Characters without any power; they make a field even when there are none. */
    void quoted(String characters) {
        text.append(characters);
        pattern.append(Glob.escape(characters));
        open = true;
    }

    /** Characters that may match files but are not split. */
    void unquoted(String characters) {
        text.append(characters);
        pattern.append(characters.replace("\\", "\\\\"));
        open |= !characters.isEmpty();
    }

    /** What an unquoted expansion gave: split at white space. */
    void split(String characters) {
        int start = 0;
        for (int i = 0; i <= characters.length(); i++) {
            if (i == characters.length() || " \t\n".indexOf(characters.charAt(i)) >= 0) {
                unquoted(characters.substring(start, i));
                start = i + 1;
                if (i < characters.length()) {
                    endField();
                }
            }
        }
    }

    /** The next characters belong to another field. */
    void endField() {
        if (open) {
            complete.add(new Field(text.toString(), pattern.toString()));
        }
        text.setLength(0);
        pattern.setLength(0);
        open = false;
    }

    List<Field> all() {
        endField();
        return List.copyOf(complete);
    }
}
