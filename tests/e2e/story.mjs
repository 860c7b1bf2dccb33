/** An article of our own with something of everything, for the pictures. */
export const STORY = `Porto Alto harbour to stay half closed until late April

By Tom Okafor
4 March 2025

PORTO ALTO — The Port Authority of Porto Alto closed two of its five berths on Monday after divers found a crack in the outer wall, and its director said that they would not reopen before late April.

“We will not reopen before late April,” Inês Carvalho, the authority’s director, told Rádio Norte on Monday. “The Maritime Safety Act leaves us no choice.”

Rui Tavares, the mayor, said that the city had warned of the damage on 12 February. “Nobody listened to us,” he said. “Now the fishermen pay for it.”

Carvalho denied that she had known of any danger. Divers inspected the wall in January and found nothing, she said.

A senior official at the transport ministry, who spoke on condition of anonymity, said the crack had been there since at least 2019. The ministry in Lisbon declined to comment.

“It is the third winter that we lose,” said Marta Nunes, who chairs the Northern Fishermen’s Union. The union will meet on Friday to decide whether to sue the authority.

Work on the wall begins on 10 March and is expected to cost about 14 million euros, according to a report that the authority published last week. It was built in 1968 by Costa & Filhos, a company that no longer exists.

Tavares asked the government to pay for half of it. “We did not build it,” he told reporters at the town hall, “and we did not break it.”
`;
