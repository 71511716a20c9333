package org.sijill.manifests.rule;

import java.util.List;
import java.util.function.Consumer;

/** One thing that has to hold. */
public interface Rule {

    /** How its complaints are marked. */
    String name();

    /** Tells everything that is wrong. */
    void check(Overlay overlay, Consumer<Complaint> complaints);

    /** All of them. */
    static List<Rule> all() {
        return List.of(
                new KnownKinds(),
                new NothingTwice(),
                new NothingIsDeprecated(),
                new NamesFit(),
                new QuantitiesAreWhole(),
                new SelectorsFindPods(),
                new TargetsExist(),
                new PortsResolve(),
                new ReferencesResolve(),
                new MountsHaveVolumes(),
                new ResourcesAreBounded(),
                new PodsAreRestricted(),
                new ProbesAskTheService(),
                new PodsEndInTime(),
                new ImagesArePinned(),
                new NetworkIsClosed(),
                new NoSecretIsWrittenDown(),
                new SettingsAreGiven(),
                new FilesAreMounted(),
                new EdgesAreOpen(),
                new OperatorsAreLetIn());
    }
}
