package io.github.kextproof.stub.server;

import io.github.kextproof.stub.shell.Account;
import io.github.kextproof.stub.shell.Surroundings;
import java.time.InstantSource;
import java.util.List;

/**
 * The machine behind a server, from one boot to the next.
 *
 * @param account the only one that may log in
 * @param password of that account
 * @param authorizedKeys lines of its authorized_keys file
 * @param clock the machine's own
 * @param mishaps what goes wrong with its commands
 */
public record Guest(
        Account account,
        String password,
        List<String> authorizedKeys,
        Surroundings surroundings,
        InstantSource clock,
        Mishaps mishaps) {
    public Guest {
        authorizedKeys = List.copyOf(authorizedKeys);
    }

    /** With which nothing goes wrong. */
    public Guest(
            Account account,
            String password,
            List<String> authorizedKeys,
            Surroundings surroundings,
            InstantSource clock) {
        this(account, password, authorizedKeys, surroundings, clock, Mishaps.NONE);
    }

    /** The surroundings of one command line. */
    public Surroundings surroundings(Wire wire) {
        return new Surroundings(
                surroundings.hostname(),
                surroundings.dialect(),
                surroundings.files(),
                mishaps.programs(surroundings.programs(), wire),
                surroundings.unknown(),
                surroundings.pool());
    }
}
