package org.yizhan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yizhan.messages.Content;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition.Accused;

/** A case that accuses somebody in a random town, some way on: transferred, given back, corrected, led by someone. */
public final class RandomCase {
    private final RandomTowns towns;
    private final Story story;
    private final List<Accused> named = new ArrayList<>();

    public RandomCase(long seed) {
        towns = new RandomTowns(seed);
        story = new Story(towns.world);
        Accused first = towns.accused();
        OrganisationCode addressee = seed % 2 == 0 ? null : towns.any();
        if (takes(towns.bureau(), Say.transfer(addressee, Say.accusing(first)))) {
            named.add(first);
            goOn(seed);
        }
    }

    private void goOn(long seed) {
        story.delivered();
        takes(story.state().bureau(), SayAside.leader("领导" + Math.floorMod(seed, 6), towns.any()));
        story.state().mandate().ifPresent(mandate -> takes(mandate.organ(), Say.objection()));
        takes(story.state().bureau(), Say.agreed(towns.any()));
        story.delivered();
        Accused another = towns.accused();
        MessageId source = story.state().message(story.state().petitionSource()).messageId();
        if (takes(story.state().bureau(), Say.correction(source, Say.accusing(another)))) {
            named.add(another);
        }
        story.delivered();
    }

    private boolean takes(OrganisationCode sender, Content content) {
        if (story.hears(sender, content) instanceof Decision.Accepted) {
            story.again(sender, content);
            return true;
        }
        return false;
    }

    public boolean isOpen() {
        return story.history().version() > 0;
    }

    public boolean hasLeader() {
        return story.state().leader().isPresent();
    }

    public History history() {
        return story.history();
    }

    public World world() {
        return towns.world;
    }

    /** As {@link InformantTests} works it out. */
    public Set<OrganisationCode> accusedSide() {
        return InformantTests.side(towns.world, named);
    }

    public Set<String> accusedNames() {
        return named.stream().map(Accused::name).collect(Collectors.toSet());
    }
}
