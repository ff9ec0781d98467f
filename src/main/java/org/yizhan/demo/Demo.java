package org.yizhan.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yizhan.demo.client.Access;
import org.yizhan.demo.client.Channel;
import org.yizhan.demo.client.Drafts;
import org.yizhan.demo.client.Encoding;
import org.yizhan.demo.client.Exchange;
import org.yizhan.demo.client.Party;
import org.yizhan.demo.territory.Matter;
import org.yizhan.demo.territory.Member;
import org.yizhan.demo.territory.Territory;
import org.yizhan.messages.OrganisationCode;

/**
 * Simulated bureaus and organs of one city of the demo territory, and of the province above it, that keep talking over
 * the public channels at a gentle pace.
 */
public final class Demo implements AutoCloseable {
    private static final String CITY = "9901";
    private static final Duration BETWEEN_TRANSFERS = Duration.ofSeconds(3);
    private static final Duration THINKING = Duration.ofSeconds(12);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final Territory territory = Territory.read();
    private final Petitions petitions = new Petitions();
    private final Counts counts = new Counts();
    private final Clock clock;
    private final Exchange exchange;
    private final Pace pace;
    private final Map<OrganisationCode, SimulatedBureau> bureaus = new HashMap<>();
    private final List<Matter> matters;
    private final OrganisationCode guest;

    /** Connects the organisations; {@code guest} is left to whoever tries the exchange by hand. */
    public Demo(Access access, Clock clock, OrganisationCode guest) {
        this.clock = clock;
        this.exchange = new Exchange(access);
        this.pace = new Pace(THINKING, clock.millis());
        this.guest = guest;
        this.matters = territory.matters().stream()
                .filter(m -> m.territory().startsWith(CITY) && !m.organ().equals(guest))
                .toList();
        members().forEach(this::join);
    }

    /** Starts talking, a summary line to {@code out} every few seconds, until it is closed. */
    public void talk(PrintStream out) {
        pace.every(BETWEEN_TRANSFERS, this::transfer);
        pace.every(BETWEEN_LINES, () -> out.println(counts.line(LocalTime.now(clock))));
    }

    private Set<Member> members() {
        Set<Member> members = new HashSet<>();
        for (Member member : territory.members()) {
            if (member.isBureau()
                    && (member.region().startsWith(CITY) || member.region().endsWith("0000"))) {
                members.add(member);
            }
        }
        matters.forEach(matter -> territory.find(matter.organ()).ifPresent(members::add));
        territory.members().stream().filter(this::takesAccusations).forEach(members::add);
        return members;
    }

    private boolean takesAccusations(Member member) {
        return member.kind().equals("discipline") && member.region().startsWith(CITY);
    }

    private void join(Member member) {
        Party party = exchange.join(member.code(), member.mailbox());
        int habit = Math.floorMod(member.code().hashCode(), 3);
        Channel channel = List.of(Channel.values()).get(habit);
        Encoding encoding = List.of(Encoding.values()).get(habit);
        Voice voice = new Voice(party, new Drafts(member.code(), clock), channel, encoding, counts);
        if (member.isBureau()) {
            SimulatedBureau bureau = new SimulatedBureau(voice, pace, counts, petitions);
            bureaus.put(member.code(), bureau);
            party.listen(bureau::received);
        } else {
            party.listen(new SimulatedOrgan(voice, pace, counts)::received);
        }
    }

    private void transfer() {
        Matter matter = matters.get(pace.upTo(matters.size()));
        SimulatedBureau bureau = bureaus.get(matter.bureau());
        if (bureau == null) {
            return; // a bureau outside the city
        }
        List<Sort> sorts = new ArrayList<>(List.of(Sort.values()));
        Sort sort = pace.sometimes(50) ? Sort.TRANSFER : sorts.get(pace.upTo(sorts.size()));
        Member accused =
                sort == Sort.ACCUSATION ? territory.find(matter.organ()).orElse(null) : null;
        bureau.transfer(sort, matter, pace.upTo(1000), accused);
    }

    /** The organisation left to the reader. */
    public OrganisationCode guest() {
        return guest;
    }

    @Override
    public void close() {
        pace.close();
        exchange.close();
    }
}
