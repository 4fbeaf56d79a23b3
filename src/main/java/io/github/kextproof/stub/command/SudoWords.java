package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Account;
import java.util.Map;

/**
 * sudo's texts; macOS 10.15 brought a newer sudo (1.8.31) with other words. Those in other languages are guesses, to be
 * confirmed on a lab Mac: that sudo on a Mac is translated at all, and that it asks the Mac for its language.
 */
final class SudoWords {
    private static final Map<String, String> PASSWORD_REQUIRED = Map.of("it-IT", "è necessaria una password");
    private static final Map<String, String> TRY_AGAIN = Map.of("sv-SE", "Försök igen.");

    private final Machine machine;
    private final String locale;

    SudoWords(Machine machine) {
        this.machine = machine;
        this.locale = machine.definition().locale();
    }

    boolean newer() {
        return machine.macos().isAtLeast("10.15");
    }

    String noTerminal() {
        return newer()
                ? "sudo: a terminal is required to read the password; either use the -S option to read from standard input"
                        + " or configure an askpass helper"
                : "sudo: no tty present and no askpass program specified";
    }

    String passwordRequired() {
        return "sudo: " + PASSWORD_REQUIRED.getOrDefault(locale, "a password is required");
    }

    String tryAgain() {
        return TRY_AGAIN.getOrDefault(locale, "Sorry, try again.");
    }

    String incorrect(int attempts) {
        if (locale.equals("sv-SE")) {
            return "sudo: " + attempts + (attempts == 1 ? " felaktigt lösenordsförsök" : " felaktiga lösenordsförsök");
        }
        return "sudo: " + attempts + " incorrect password attempt" + (attempts == 1 ? "" : "s");
    }

    /** With requiretty in sudoers. */
    String terminal() {
        return "sudo: sorry, you must have a tty to run sudo";
    }

    /** PAM wants another password, and without a terminal there is nobody to choose one (sudo 1.8's source). */
    String expired() {
        return "sudo: Account or password is expired, reset your password and try again";
    }

    String notAllowed(Account account, SudoOptions options) {
        if (locale.equals("zh-TW")) {
            return account.name() + " 不在 sudoers 檔案中。此事件將被回報。";
        }
        return "Sorry, user " + account.name() + " is not allowed to execute '" + String.join(" ", options.command())
                + "' as " + options.user() + " on " + machine.definition().name() + ".";
    }
}
