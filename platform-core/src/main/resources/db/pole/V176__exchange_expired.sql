-- The Pôle that offers is told once when a neighbour let its offer lapse.

ALTER TABLE exchange_news DROP CONSTRAINT exchange_news_news_check;
ALTER TABLE exchange_news ADD CONSTRAINT exchange_news_news_check
    CHECK (news IN ('offered', 'accepted', 'declined', 'expired', 'over', 'interest', 'contract'));
