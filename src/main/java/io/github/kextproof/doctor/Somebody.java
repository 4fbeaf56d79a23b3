package io.github.kextproof.doctor;

import io.github.kextproof.journey.Fitness;
import io.github.kextproof.macos.ConsoleUser;

/** Whether somebody is logged in at the Mac's screen. */
final class Somebody implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        String login = mac.host().access().user();
        String seen = mac.user().map(user -> shown(user, login)).orElse("the login window");
        return Unfit.unless(
                () -> Fitness.somebodyMustBeLoggedIn(mac.user()),
                seen,
                "at the Mac's screen: log " + login + " in, and choose " + login
                        + " under System Preferences > Users & Groups > Login Options > Automatic login");
    }

    private static String shown(ConsoleUser user, String login) {
        return user.name() + (user.name().equals(login) ? "" : ", and not " + login + ", who logs in over SSH");
    }
}
