package io.github.kextproof.ssh;

import io.github.kextproof.mac.Access;
import io.github.kextproof.ssh.Passwords.PasswordExpired;
import io.github.kextproof.ssh.SignedByAgent.AgentRefusal;
import java.util.ArrayList;
import java.util.List;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.Service;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.common.SSHRuntimeException;
import net.schmizz.sshj.userauth.UserAuth;

/** Tries the ways to log in one after the other, as far as the machine offers them. */
final class LoggingIn {
    private final Access access;
    private final SSHClient client;
    private final Deadline deadline;
    private final List<String> tried = new ArrayList<>();

    LoggingIn(Access access, SSHClient client, Deadline deadline) {
        this.access = access;
        this.client = client;
        this.deadline = deadline;
    }

    /** The first is tried without knowing what is offered: asking would cost a round trip. */
    void with(List<Attempt> attempts) {
        UserAuth auth = client.getUserAuth();
        for (Attempt attempt : attempts) {
            if (tried.isEmpty() || attempt.worthwhile().test(auth.getAllowedMethods())) {
                tried.add(attempt.shown());
                if (succeeds(attempt, auth)) {
                    return;
                }
                if (auth.hadPartialSuccess()) {
                    throw LoginTrouble.wantsMore(access, auth.getAllowedMethods(), tried);
                }
            }
        }
        throw LoginTrouble.refused(access, auth.getAllowedMethods(), tried);
    }

    private boolean succeeds(Attempt attempt, UserAuth auth) {
        try {
            Service next = (Service) client.getConnection();
            return auth.authenticate(access.user(), next, attempt.method(), deadline.millisLeft() + 1);
        } catch (SSHException e) {
            throw explained(attempt, e);
        } catch (SSHRuntimeException e) {
            throw LoginTrouble.cannotSign(access, attempt.shown(), e);
        }
    }

    private ShellException explained(Attempt attempt, SSHException e) {
        if (Thread.currentThread().isInterrupted()) {
            return ConnectTrouble.interrupted(access, e);
        }
        if (Loss.cause(e, AgentRefusal.class).isPresent()) {
            return LoginTrouble.agentRefused(access, attempt.shown(), e);
        }
        if (Loss.cause(e, PasswordExpired.class).isPresent()) {
            return LoginTrouble.expired(access, e);
        }
        if (deadline.passed()) {
            return ConnectTrouble.loginStalled(access, deadline, e);
        }
        return Loss.byDisconnect(e) ? LoginTrouble.ended(access, tried, e) : ConnectTrouble.lostInLogin(access, e);
    }
}
