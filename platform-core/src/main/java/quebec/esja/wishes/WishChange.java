package quebec.esja.wishes;

/// What became of asking for an activity, or of taking it back.
public sealed interface WishChange {

    /// It is asked for: now, or since before.
    record Asked(Wish wish) implements WishChange {}

    record TakenBack() implements WishChange {}

    /// The result does not propose it, the Pôle has answered meanwhile, or it is not this person's to ask.
    record Unknown() implements WishChange {}
}
