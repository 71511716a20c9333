package org.sijill.search.query;

import org.sijill.http.query.WireName;

/** The kinds of actor that the directory tells apart. */
public enum ActorType implements WireName {
    PERSON("person", "شخص", "Person"),
    /** A country, its government or its capital, where it speaks or acts. */
    STATE("state", "دولة", "State"),
    ORGANIZATION("organization", "منظمة", "Organization"),
    ARMED_FORCE("armed-force", "قوة نظامية", "Armed force"),
    ARMED_GROUP("armed-group", "جماعة مسلحة", "Armed group");

    private final String wireName;
    private final String label;
    private final String labelEn;

    ActorType(String wireName, String label, String labelEn) {
        this.wireName = wireName;
        this.label = label;
        this.labelEn = labelEn;
    }

    /** What a reader of Arabic calls it. */
    public String label() {
        return label;
    }

    /** What a reader of English calls it. */
    public String labelEn() {
        return labelEn;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
