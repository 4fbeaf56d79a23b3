package io.github.kextproof.lease;

/**
 * The scripts for sh that lease operations consist of, one each; what varies is in their arguments.
 *
 * <p>A lease is a directory whose name is a number, one more than the last: to make it is the one act that only one of several
 * can do. The highest number is the present lease. Nothing is renamed into its place, and a lease that was given back stays,
 * marked, until later ones are far above it: no number comes back to somebody who looked at it before. For bash 3.2, which is sh
 * on a Mac, and every other sh. Where nothing is given away by a fork, the shell's own commands are used.
 */
final class LeaseText {
    private static final String HIGHEST = """
            h=0; for i in [0-9]*; do if [ -d "$i" ] && [ "$i" -gt "$h" ]; then h=$i; fi; done
            """;
    private static final String STAMP = """
            k=''; c=''; if [ -e "$o/record" ]; then { read k; read c; } < "$o/record"; fi
            """;
    /** Whoever cannot write here cannot have the lease; everybody may look, however strict the writer's start-up files are. */
    private static final String ENTER = """
            umask 022; d=$1; shift; m=no
            /bin/mkdir -p "$d/queue" && cd "$d" || exit 73
            """ + HIGHEST;

    /** Only the figures: some logins colour whatever is printed, and what is coloured is no number to a shell. */
    private static final String TIME = """
            z=$(/bin/date -u +%s | /usr/bin/grep -Eo '[0-9]{9,}') || exit 73; echo 'kextproof lease'; echo "time=$z"
            """;

    private static final String TELL = """
            echo 'kextproof lease'; echo "result=$m"; echo "generation=$h"
            if [ -e "$h/released" ]; then echo mark=released
            elif [ -e "$h/abandoned" ]; then echo mark=abandoned
            elif [ -e "$h/recalled" ]; then echo mark=recalled; /bin/cat "$h/recalled"; fi
            if [ -e "$h/record" ]; then /bin/cat "$h/record"; fi
            for i in queue/[0-9]*; do if [ -d "$i" ]; then
            echo "ticket=$i"; if [ -e "$i/record" ]; then /bin/cat "$i/record"; fi; fi; done
            echo end
            """;

    /** Arguments: directory. Needs no right to write there. */
    static final String LOOK = """
            d=$1; m=no; h=0
            if cd "$d" 2>/dev/null; then
            """ + HIGHEST + "fi\n" + TIME + TELL;

    /**
     * Arguments: directory, the generation and stamp that were watched or {@code 0 -}, seconds, {@code any} or {@code empty} or
     * the number of a ticket, whether it is that ticket's turn, token, beat, the lines of the record.
     *
     * <p>The record is written before anybody looks whether the new lease is the highest, and the watched lease is looked at once
     * more after that: its holder renews it the other way round, so that one of the two sees the other.
     */
    static final String TAKE =
            ENTER + """
            g=$1; x=$2; s=$3; q=$4; w=$5; t=$6; b=$7; shift 7; r=no; o=$h
            if [ "$q" = empty ]; then q=0
            for i in queue/[0-9]*; do if [ -d "$i" ]; then w=no; fi; done
            elif [ "$q" = any ]; then q=0
            else k=''; if [ -e "queue/$q/record" ]; then read k < "queue/$q/record"; fi
            if [ "$k" = "token=$t" ]; then
            printf '%s\\n' "token=$t" "beat=$b" "$@" > "queue/$q/next" && /bin/mv -f "queue/$q/next" "queue/$q/record"
            else w=no; fi; fi
            """ + STAMP + """
            u=no
            if [ "$h" = 0 ] || [ -e "$h/released" ]; then r=free
            elif [ -e "$h/abandoned" ]; then r=free; u=yes
            elif [ "$k" = "token=$t" ]; then m=yes
            elif [ "$h" = "$g" ] && [ "$k $c" = "$x" ]; then r=over; u=yes; fi
            if [ "$w" = yes ] && [ "$r" != no ]; then
            n=$((h + 1)); e=$(/bin/date -u +%s | /usr/bin/grep -Eo '[0-9]{9,}') || exit 73; l=$((e + s))
            if /bin/mkdir "$n" 2>/dev/null; then
            printf '%s\\n' "token=$t" "beat=$b" "$@" "taken=$e" "expires=$l" "resumes=$u" > "$n/next" &&
            /bin/mv -f "$n/next" "$n/record" || { /bin/rm -rf "$n"; exit 73; }
            """ + HIGHEST + STAMP + """
            if [ "$h" = "$n" ] && { [ "$r" = free ] || [ "$k $c" = "$x" ]; }; then m=yes
            for i in [0-9]*; do if [ "$i" -lt "$((n - 8))" ]; then /bin/rm -rf "$i"; fi; done
            if cd queue; then
            for i in [0-9]*; do if [ -d "$i" ] && [ "$i" -le "$q" ]; then /bin/rm -rf "$i"; fi; done; cd ..; fi
            else /bin/rm -rf "$n"
            """ + HIGHEST + "fi; fi; fi\n" + TIME + TELL;

    /**
     * Arguments: directory, generation, when it expires or {@code -} to have that worked out with the machine's clock, seconds,
     * token, beat, the lines of the record.
     */
    static final String RENEW = ENTER + """
            g=$1; l=$2; s=$3; t=$4; b=$5; shift 5; o=$h
            if [ "$l" = - ]; then z=$(/bin/date -u +%s | /usr/bin/grep -Eo '[0-9]{9,}') || exit 73; l=$((z + s)); fi
            """ + STAMP + """
            if [ "$h" = "$g" ] && [ "$k" = "token=$t" ] && [ ! -e "$h/released" ] && [ ! -e "$h/recalled" ] &&
            [ ! -e "$h/abandoned" ]; then
            printf '%s\\n' "token=$t" "beat=$b" "$@" "expires=$l" > "$h/next" && /bin/mv -f "$h/next" "$h/record" || exit 73
            """ + HIGHEST + """
            if [ "$h" = "$g" ] && [ ! -e "$h/recalled" ]; then m=yes; fi; fi
            """ + TELL;

    /** Arguments: directory, generation, token, {@code released}, {@code abandoned} or {@code recalled}, who does it. */
    static final String RELEASE = ENTER + """
            g=$1; t=$2; o=$h
            """ + STAMP + """
            if [ "$h" = "$g" ] && [ "$k" = "token=$t" ]; then echo "by=$4" > "$h/$3" && m=yes; fi
            """ + TELL;

    /** Arguments: directory, token, beat, the lines of the record. Who draws twice gets the same ticket. */
    static final String DRAW = ENTER + """
            t=$1; b=$2; shift 2; p=$h; cd queue || exit 73; q=0
            for i in [0-9]*; do if [ -e "$i/record" ]; then
            read k < "$i/record"; if [ "$k" = "token=$t" ]; then q=$i; fi; fi; done
            """ + HIGHEST + """
            n=$((h + 1))
            if [ "$q" = 0 ] && /bin/mkdir "$n" 2>/dev/null; then q=$n
            printf '%s\\n' "token=$t" "beat=$b" "$@" > "$n/next" && /bin/mv -f "$n/next" "$n/record" || exit 73; fi
            if [ "$q" != 0 ]; then m=yes; fi
            cd ..; h=$p
            """ + TIME + TELL;

    /** Arguments: directory, ticket, token. */
    static final String LEAVE = ENTER + """
            k=''; if [ -e "queue/$1/record" ]; then read k < "queue/$1/record"; fi
            if [ "$k" = "token=$2" ]; then /bin/rm -rf "queue/$1"; m=yes; fi
            """ + TELL;

    private LeaseText() {}
}
