"""Schools that are nowhere: three valleys on a Welsh border, a few fells, a stretch of coast."""

from schools.demo.rules.scenes import Place

# The Corvedd valley, the Ledwen valley, the Hesper valley: five schools each, a few miles between them.
THREE_VALLEYS: tuple[Place, ...] = (
    Place(990101, "Aldersend Primary School", "Aldersend", 331200, 291400, 208, "18.3"),
    Place(990102, "Brynmellin Primary School", "Brynmellin", 329850, 293900, 96, "24.1", low_age=3),
    Place(990103, "Corveddbridge Primary School", "Corveddbridge", 334600, 290250, 412, "21.6", low_age=3),
    Place(990104, "Hopesgate Community Primary School", "Hopesgate", 336900, 288700, 187, "12.8"),
    Place(990105, "Nantwardine Church of England Primary School", "Nantwardine", 327400, 296300, 74, "9.5"),
    Place(990106, "Ledwenfoot Primary School", "Ledwenfoot", 341300, 281500, 305, "27.4", low_age=3),
    Place(990107, "Llanfeddow Primary School", "Llanfeddow", 333700, 279800, 118, "16.9"),
    Place(990108, "Stokewardine Church of England Primary School", "Stokewardine", 343900, 283200, 214, "7.2"),
    Place(990109, "Trebarrow Primary School", "Trebarrow", 336100, 281100, 157, "19.7"),
    Place(
        990110, "Wistanmoor Primary School", "Wistanmoor", 345800, 279400, 421, "33.5", 2, was=(990191, "Wistanmoor Community School", 2019)
    ),
    Place(990111, "Hesperford Primary School", "Hesperford", 349200, 294800, 389, "36.2", low_age=3),
    Place(990112, "Kingsmellin Infant School", "Kingsmellin", 351600, 297100, 142, "25.8", high_age=7),
    Place(990113, "Kingsmellin Junior School", "Kingsmellin", 351750, 297300, 231, "27.0", low_age=7),
    Place(990114, "Oxenlow Primary School", "Oxenlow", 353900, 299600, 63, "11.4"),
    Place(990115, "Whitterbrook Primary School", "Whitterbrook", 347500, 292300, 276, "14.6"),
)
PENWARDINE = Place(990116, "Penwardine Primary School", "Penwardine", 325900, 298200, 88, "13.3")

HARROWFELL: tuple[Place, ...] = (
    Place(990201, "Gunnerthwaite Primary School", "Gunnerthwaite", 389400, 461800, 91, "10.2"),
    Place(990202, "Skarrowdale Primary School", "Skarrowdale", 392700, 459300, 243, "17.5", low_age=3),
    Place(990203, "Thornsike Primary School", "Thornsike", 387100, 456600, 132, "22.9"),
    Place(990204, "Wetherlow Primary School", "Wetherlow", 395300, 463700, 318, "29.1", low_age=3),
)

SALTREACH: tuple[Place, ...] = (
    Place(990301, "Gullmere Primary School", "Gullmere", 548300, 342900, 204, "31.7", low_age=3),
    Place(990302, "Oysterby Primary School", "Oysterby", 552800, 340100, 176, "26.4"),
    Place(990303, "Reedhaven Primary School", "Reedhaven", 545600, 346500, 389, "38.0", low_age=2),
)
