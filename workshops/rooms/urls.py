"""Addresses of rooms: where anybody with a code comes in, outside of every trust, and where they take part with the key they got."""

from django.urls import URLPattern, URLResolver, path

from workshops.rooms.views import joining, leading, phone, wall

outside: list[URLPattern | URLResolver] = [
    path("join/", joining.join, name="join"),
    path("join/<str:code>/", joining.come_in, name="come_in"),
    path("join/room/<int:workshop_id>/", phone.room, name="room"),
    path("join/room/<int:workshop_id>/screen/", phone.room_screen, name="room_screen"),
    path("join/room/<int:workshop_id>/own/", phone.room_own, name="room_own"),
    path("join/room/<int:workshop_id>/write/", phone.write_card, name="room_write"),
    path("join/room/<int:workshop_id>/cards/<int:card_id>/rewrite/", phone.rewrite_card, name="room_rewrite"),
    path("join/room/<int:workshop_id>/cards/<int:card_id>/take-back/", phone.take_back_card, name="room_take_back"),
    path("join/room/<int:workshop_id>/finished/", phone.say_finished, name="room_finished"),
    path("join/room/<int:workshop_id>/dots/", phone.put_dots, name="room_dots"),
    path("join/room/<int:workshop_id>/commit/", phone.commit, name="room_commit"),
    path("join/room/<int:workshop_id>/commitments/<int:commitment_id>/", phone.rewrite_commitment, name="room_rewrite_commitment"),
    path(
        "join/room/<int:workshop_id>/commitments/<int:commitment_id>/take-back/",
        phone.take_back_commitment,
        name="room_take_back_commitment",
    ),
    path("join/room/<int:workshop_id>/check-out/", phone.check_out, name="room_check_out"),
]

in_a_trust: list[URLPattern | URLResolver] = [
    path("workshops/<int:workshop_id>/come-in/", joining.come_in_as_member, name="come_in_as_member"),
    path("workshops/<int:workshop_id>/console/", leading.console, name="console"),
    path("workshops/<int:workshop_id>/console/fragment/", leading.console_fragment, name="console_fragment"),
    path("workshops/<int:workshop_id>/console/close/", leading.close_room, name="close_room"),
    path("workshops/<int:workshop_id>/console/do/<slug:deed>/", leading.lead_room, name="lead_room"),
    path("workshops/<int:workshop_id>/console/commitments/<int:commitment_id>/", leading.edit_commitment, name="edit_commitment"),
    path("workshops/<int:workshop_id>/projector/", wall.projector, name="projector"),
    path("workshops/<int:workshop_id>/projector/fragment/", wall.projector_fragment, name="projector_fragment"),
]
