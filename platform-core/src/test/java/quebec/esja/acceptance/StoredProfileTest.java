package quebec.esja.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import quebec.esja.directory.OfferingData;
import quebec.esja.directory.OfferingMode;
import quebec.esja.directory.ServiceArea;
import quebec.esja.directory.SizeBand;
import quebec.esja.directory.SupplierData;
import quebec.esja.kernel.LocalizedText;
import quebec.esja.kernel.OfferingId;

class StoredProfileTest {

    private static final OfferingData OFFERING =
            new OfferingData(
                    Optional.of(new OfferingId(UUID.randomUUID())),
                    new LocalizedText("Paniers « d’été »", "Baskets"),
                    "Livrés\nchaque semaine",
                    "légumes",
                    "produits-alimentaires",
                    "G15",
                    OfferingMode.RENTAL,
                    List.of(
                            new ServiceArea.Quebec(),
                            new ServiceArea.Region("05"),
                            new ServiceArea.Territory("430"),
                            new ServiceArea.Municipality("43027"),
                            new ServiceArea.Radius("43027", 50)));

    @Test
    void readsBackAllThatItWrites() {
        SupplierData data =
                new SupplierData(
                        new SupplierData.Identity(
                                "Ferme", "Ferme inc.", "1144444444", "", "obnl", "emploi", 1998),
                        new SupplierData.Location("43027", "12, rue du Lac", "J1H 1A1"),
                        new SupplierData.Reach("https://ferme.example", "a@b.ca", "819"),
                        new SupplierData.Contact("Camille", "c@d.ca"),
                        new LocalizedText("Bio", "Organic"),
                        new LocalizedText("Emplois", ""),
                        new SupplierData.Practice(
                                new LocalizedText("Nourrir", "Feed"),
                                Optional.of(SizeBand.FROM_5),
                                new LocalizedText("Lundi", ""),
                                new LocalizedText("200 repas", ""),
                                3,
                                true),
                        List.of(OFFERING, OfferingData.titled("Visites", "formation", List.of())));

        assertThat(StoredProfile.read(StoredProfile.write(data))).isEqualTo(data);
        assertThat(StoredProfile.read(StoredProfile.write(SupplierData.named("X"))))
                .isEqualTo(SupplierData.named("X"));
    }

    @Test
    void readsWhatWasKeptBeforeAComponentExistedAndAfterOneIsGone() {
        assertThat(
                        StoredProfile.read(
                                """
                                {"identity": {"name": "Ferme", "slogan": "Partie"}, "forgotten": [1, 2],
                                 "offerings": [{"title": {"fr": "Paniers"}, "areas": [{"is": "Region", "code": "05"}]}]}
                                """))
                .isEqualTo(
                        SupplierData.named("Ferme")
                                .withOfferings(
                                        List.of(
                                                OfferingData.titled(
                                                        "Paniers",
                                                        "",
                                                        List.of(new ServiceArea.Region("05"))))));
    }
}
