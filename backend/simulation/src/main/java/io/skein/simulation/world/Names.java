// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

import java.util.List;

/** Invented names and addresses. */
public final class Names {

    private static final List<String> GIVEN = List.of(
            "Ada", "Bao", "Carla", "Dario", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jun", "Kofi", "Lena", "Mei",
            "Nils", "Oksana", "Pavel", "Quinn", "Rosa", "Samir", "Tala", "Uma", "Viktor", "Wen", "Xenia", "Yara",
            "Zoltan");
    private static final List<String> FAMILY = List.of(
            "Abbott", "Brandt", "Chen", "Dumont", "Eriksen", "Fofana", "Gruber", "Haddad", "Ivanov", "Jansen", "Kaya",
            "Li", "Moreau", "Novak", "Okafor", "Petrov", "Quist", "Rossi", "Sato", "Tan", "Ueda", "Varga", "Wang",
            "Yilmaz", "Zhao");
    private static final List<String> TRADES = List.of(
            "Bakery",
            "Bookshop",
            "Builders",
            "Catering",
            "Chemicals",
            "Dairy",
            "Electric",
            "Foods",
            "Freight",
            "Garage",
            "Gardens",
            "Hardware",
            "Imports",
            "Laundry",
            "Logistics",
            "Markets",
            "Metals",
            "Optics",
            "Paper",
            "Pharmacy",
            "Plastics",
            "Software",
            "Textiles",
            "Timber",
            "Tools",
            "Travel",
            "Wines");
    private static final List<String> FORMS = List.of("LLC", "Inc", "Co", "Group");
    private static final List<String> STREETS = List.of(
            "Ash Street",
            "Birch Avenue",
            "Canal Road",
            "Dock Lane",
            "Elm Street",
            "Ferry Road",
            "Garden Walk",
            "Harbour Street",
            "Iron Lane",
            "Juniper Way",
            "King Street",
            "Lime Avenue",
            "Mill Road",
            "North Street",
            "Orchard Lane");

    private final Dice dice;

    /** Names drawn with those dice. */
    public Names(Dice dice) {
        this.dice = dice;
    }

    /** {@return a family name} */
    public String family() {
        return dice.pick(FAMILY);
    }

    /** {@return a full name of that family} */
    public String person(String family) {
        return dice.pick(GIVEN) + " " + family;
    }

    /** {@return the name of a company} */
    public String company() {
        return dice.pick(FAMILY) + " " + dice.pick(TRADES) + " " + dice.pick(FORMS);
    }

    /** {@return a postal address} */
    public String address() {
        return dice.between(1, 180) + " " + dice.pick(STREETS) + ", Unit " + dice.between(1, 60) + ", Weaverton";
    }
}
