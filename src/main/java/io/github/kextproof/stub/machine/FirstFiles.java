package io.github.kextproof.stub.machine;

/** The files that a Mac has before anything is installed, as far as its state is in them. */
final class FirstFiles {
    private final Text text;

    FirstFiles(Text text) {
        this.text = text;
    }

    void write() {
        text.write("/var/db/SystemPolicyConfiguration/KextPolicy", "SQLite format 3\0");
        text.write("/Applications/.localized", "");
        text.write("/Library/Extensions/.localized", "");
    }
}
