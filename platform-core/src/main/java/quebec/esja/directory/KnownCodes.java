package quebec.esja.directory;

import quebec.esja.territory.Place;
import quebec.esja.territory.Territories;

/// Which codes the reference data know; an interface so that the rules stay pure.
interface KnownCodes {

    boolean category(String code);

    boolean seaoCategory(String code);

    boolean legalForm(String code);

    boolean socialPurpose(String code);

    boolean area(ServiceArea area);

    boolean municipality(String code);

    static KnownCodes of(Nomenclature nomenclature, Territories territories) {
        return new KnownCodes() {
            @Override
            public boolean category(String code) {
                return nomenclature.category(code).isPresent();
            }

            @Override
            public boolean seaoCategory(String code) {
                return nomenclature.seaoCategory(code).isPresent();
            }

            @Override
            public boolean legalForm(String code) {
                return nomenclature.legalForm(code).isPresent();
            }

            @Override
            public boolean socialPurpose(String code) {
                return nomenclature.socialPurpose(code).isPresent();
            }

            @Override
            public boolean area(ServiceArea area) {
                return switch (area) {
                    case ServiceArea.Municipality(String code) -> municipality(code);
                    case ServiceArea.Territory(String code) ->
                            territories
                                    .place(code)
                                    .filter(Place.Territory.class::isInstance)
                                    .isPresent();
                    case ServiceArea.Region(String code) ->
                            territories
                                    .place(code)
                                    .filter(Place.Region.class::isInstance)
                                    .isPresent();
                    case ServiceArea.Quebec _ -> true;
                    case ServiceArea.Radius(String code, int _) -> municipality(code);
                };
            }

            @Override
            public boolean municipality(String code) {
                return territories.municipality(code).isPresent();
            }
        };
    }
}
