package io.github.kextproof.stub.shell;

/** The shell a macOS release gives its accounts. */
public enum Dialect {
    /** bash 3.2, up to macOS 10.14. */
    BASH("/bin/bash"),
    /** zsh, from macOS 10.15. */
    ZSH("/bin/zsh");

    private final String path;

    Dialect(String path) {
        this.path = path;
    }

    /** The login shell of new accounts on a macOS version such as 10.15.7. */
    public static Dialect of(String macos) {
        return macos.matches("10\\.1[0-4](\\..*)?") ? BASH : ZSH;
    }

    public String path() {
        return path;
    }

    /** The shell's own name: bash or zsh. */
    String shown() {
        return path.substring("/bin/".length());
    }
}
