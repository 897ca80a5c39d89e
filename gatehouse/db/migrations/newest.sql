-- SPDX-License-Identifier: MIT
-- Written by scripts/write_newest.py from all revisions.

CREATE TABLE absence (
	id TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	since TEXT NOT NULL, 
	place TEXT NOT NULL, 
	expected TEXT, 
	note TEXT NOT NULL, 
	ended_at TEXT, 
	ended_by TEXT, 
	CONSTRAINT pk_absence PRIMARY KEY (id), 
	CONSTRAINT fk_absence_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE absence_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	absence_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_absence_change PRIMARY KEY (id), 
	CONSTRAINT fk_absence_change_absence_id_absence FOREIGN KEY(absence_id) REFERENCES absence (id), 
	CONSTRAINT uq_absence_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_absence_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_absence_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_absence_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_absence_change_supersedes_id_absence_change FOREIGN KEY(supersedes_id) REFERENCES absence_change (id)
);

CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE area_judging (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	itinerary_id TEXT NOT NULL, 
	list_id TEXT NOT NULL, 
	rule_set_id TEXT NOT NULL, 
	hits TEXT NOT NULL, 
	level TEXT NOT NULL, 
	asked TEXT NOT NULL, 
	report BOOLEAN NOT NULL, 
	since TEXT, 
	days INTEGER NOT NULL, 
	CONSTRAINT pk_area_judging PRIMARY KEY (id), 
	CONSTRAINT fk_area_judging_itinerary_id_itinerary FOREIGN KEY(itinerary_id) REFERENCES itinerary (id), 
	CONSTRAINT fk_area_judging_list_id_area_list FOREIGN KEY(list_id) REFERENCES area_list (id), 
	CONSTRAINT uq_area_judging_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_area_judging_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_area_judging_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_area_judging_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_area_judging_supersedes_id_area_judging FOREIGN KEY(supersedes_id) REFERENCES area_judging (id)
);

CREATE TABLE area_list (
	id TEXT NOT NULL, 
	list_day TEXT NOT NULL, 
	version TEXT NOT NULL, 
	source TEXT NOT NULL, 
	high INTEGER NOT NULL, 
	medium INTEGER NOT NULL, 
	low INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	CONSTRAINT pk_area_list PRIMARY KEY (id)
);

CREATE TABLE area_list_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	list_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	file_sha256 TEXT NOT NULL, 
	areas TEXT NOT NULL, 
	CONSTRAINT pk_area_list_change PRIMARY KEY (id), 
	CONSTRAINT fk_area_list_change_list_id_area_list FOREIGN KEY(list_id) REFERENCES area_list (id), 
	CONSTRAINT uq_area_list_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_area_list_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_area_list_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_area_list_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_area_list_change_supersedes_id_area_list_change FOREIGN KEY(supersedes_id) REFERENCES area_list_change (id)
);

CREATE TABLE audit (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	act TEXT NOT NULL, 
	subject_id TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (id), 
	CONSTRAINT uq_audit_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_audit_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_audit_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_audit_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_audit_supersedes_id_audit FOREIGN KEY(supersedes_id) REFERENCES audit (id)
);

CREATE TABLE carer (
	id TEXT NOT NULL, 
	operator_id TEXT, 
	name TEXT NOT NULL, 
	telephone TEXT NOT NULL, 
	CONSTRAINT pk_carer PRIMARY KEY (id), 
	CONSTRAINT fk_carer_id_household FOREIGN KEY(id) REFERENCES household (id), 
	CONSTRAINT fk_carer_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id)
);

CREATE TABLE carer_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	household_id TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_carer_change PRIMARY KEY (id), 
	CONSTRAINT fk_carer_change_household_id_household FOREIGN KEY(household_id) REFERENCES household (id), 
	CONSTRAINT uq_carer_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_carer_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_carer_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_carer_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_carer_change_supersedes_id_carer_change FOREIGN KEY(supersedes_id) REFERENCES carer_change (id)
);

CREATE TABLE code (
	id TEXT NOT NULL, 
	code_list TEXT NOT NULL, 
	code TEXT NOT NULL, 
	told TEXT NOT NULL, 
	CONSTRAINT pk_code PRIMARY KEY (id)
);

CREATE TABLE code_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	code_list TEXT NOT NULL, 
	code TEXT NOT NULL, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	CONSTRAINT pk_code_change PRIMARY KEY (id), 
	CONSTRAINT uq_code_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_code_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_code_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_code_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_code_change_supersedes_id_code_change FOREIGN KEY(supersedes_id) REFERENCES code_change (id)
);

CREATE TABLE contact (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	person_id TEXT NOT NULL, 
	household_id TEXT, 
	result TEXT NOT NULL, 
	way TEXT NOT NULL, 
	carer TEXT NOT NULL, 
	CONSTRAINT pk_contact PRIMARY KEY (id), 
	CONSTRAINT fk_contact_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_contact_household_id_household FOREIGN KEY(household_id) REFERENCES household (id), 
	CONSTRAINT uq_contact_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_contact_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_contact_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_contact_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_contact_supersedes_id_contact FOREIGN KEY(supersedes_id) REFERENCES contact (id)
);

CREATE TABLE "disinfection" (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	room_id TEXT, 
	agent TEXT NOT NULL, 
	done_by TEXT NOT NULL, 
	withdrawn BOOLEAN NOT NULL, 
	routine_id TEXT, 
	area TEXT, 
	strength TEXT, 
	ended_at TEXT, 
	checked_by TEXT, 
	pieces INTEGER, 
	CONSTRAINT pk_disinfection PRIMARY KEY (id), 
	CONSTRAINT fk_disinfection_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_disinfection_room_id_point_room FOREIGN KEY(room_id) REFERENCES point_room (id), 
	CONSTRAINT fk_disinfection_supersedes_id_disinfection FOREIGN KEY(supersedes_id) REFERENCES disinfection (id), 
	CONSTRAINT uq_disinfection_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_disinfection_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_disinfection_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_disinfection_routine_id_routine FOREIGN KEY(routine_id) REFERENCES routine (id)
);

CREATE TABLE draft (
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	body TEXT NOT NULL, 
	updated_at TEXT NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY (id)
);

CREATE TABLE entry (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	direction TEXT NOT NULL, 
	subject_class TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	person_id TEXT, 
	household_id TEXT, 
	outsider_name TEXT NOT NULL, 
	paper_kind TEXT NOT NULL, 
	paper_number TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	company TEXT NOT NULL, 
	plate TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	temperature INTEGER, 
	retest INTEGER, 
	thermometer TEXT NOT NULL, 
	checks TEXT NOT NULL, 
	note TEXT NOT NULL, 
	fever BOOLEAN NOT NULL, 
	verdict TEXT NOT NULL, 
	rule_set_id TEXT NOT NULL, 
	rule_results TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	override_by TEXT NOT NULL, 
	override_approval TEXT NOT NULL, 
	override_reason TEXT NOT NULL, pass_id TEXT, sheet INTEGER, unlogged INTEGER, method TEXT, measured_at TEXT, retest_thermometer TEXT, retest_method TEXT, retested_at TEXT, delivery TEXT, pieces INTEGER, group_id TEXT, group_plate TEXT, own_reason TEXT, own_class TEXT, 
	CONSTRAINT pk_entry PRIMARY KEY (id), 
	CONSTRAINT fk_entry_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_entry_household_id_household FOREIGN KEY(household_id) REFERENCES household (id), 
	CONSTRAINT uq_entry_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_entry_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_entry_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_entry_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_entry_supersedes_id_entry FOREIGN KEY(supersedes_id) REFERENCES entry (id)
);

CREATE TABLE errand (
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	purchase_id TEXT NOT NULL, 
	household_id TEXT NOT NULL, 
	what TEXT NOT NULL, 
	prescribed TEXT NOT NULL, 
	portions INTEGER NOT NULL, 
	urgent BOOLEAN NOT NULL, 
	asked_at TEXT NOT NULL, 
	state TEXT NOT NULL, 
	carrier TEXT NOT NULL, 
	settled_at TEXT, 
	reason TEXT NOT NULL, incident_id TEXT, own_kind TEXT, 
	CONSTRAINT pk_errand PRIMARY KEY (id), 
	CONSTRAINT fk_errand_household_id_household FOREIGN KEY(household_id) REFERENCES household (id)
);

CREATE TABLE errand_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	errand_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_errand_change PRIMARY KEY (id), 
	CONSTRAINT fk_errand_change_errand_id_errand FOREIGN KEY(errand_id) REFERENCES errand (id), 
	CONSTRAINT uq_errand_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_errand_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_errand_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_errand_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_errand_change_supersedes_id_errand_change FOREIGN KEY(supersedes_id) REFERENCES errand_change (id)
);

CREATE TABLE gap_acceptance (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	gap_id TEXT NOT NULL, 
	why TEXT NOT NULL, 
	CONSTRAINT pk_gap_acceptance PRIMARY KEY (id), 
	CONSTRAINT uq_gap_acceptance_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_gap_acceptance_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_gap_acceptance_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_gap_acceptance_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_gap_acceptance_supersedes_id_gap_acceptance FOREIGN KEY(supersedes_id) REFERENCES gap_acceptance (id)
);

CREATE TABLE gate_pass (
	id TEXT NOT NULL, 
	number TEXT NOT NULL, 
	short_number TEXT NOT NULL, 
	pass_class TEXT NOT NULL, 
	person_id TEXT, 
	household_id TEXT, 
	itinerary_id TEXT, 
	issued_at TEXT NOT NULL, 
	valid_from TEXT NOT NULL, 
	valid_to TEXT NOT NULL, 
	status TEXT NOT NULL, 
	status_since TEXT NOT NULL, 
	status_reason TEXT NOT NULL, 
	note TEXT NOT NULL, terms TEXT, plate TEXT, to_return BOOLEAN, 
	CONSTRAINT pk_gate_pass PRIMARY KEY (id), 
	CONSTRAINT uq_gate_pass_number UNIQUE (number), 
	CONSTRAINT fk_gate_pass_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_gate_pass_household_id_household FOREIGN KEY(household_id) REFERENCES household (id), 
	CONSTRAINT fk_gate_pass_itinerary_id_itinerary FOREIGN KEY(itinerary_id) REFERENCES itinerary (id)
);

CREATE TABLE gate_reach (
	id TEXT NOT NULL, 
	buildings TEXT NOT NULL, 
	sentence TEXT NOT NULL, 
	CONSTRAINT pk_gate_reach PRIMARY KEY (id)
);

CREATE TABLE golden_case (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	case_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	title TEXT NOT NULL, 
	toml TEXT NOT NULL, 
	CONSTRAINT pk_golden_case PRIMARY KEY (id), 
	CONSTRAINT uq_golden_case_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_golden_case_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_golden_case_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_golden_case_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_golden_case_supersedes_id_golden_case FOREIGN KEY(supersedes_id) REFERENCES golden_case (id)
);

CREATE TABLE handover (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	closed_shift_id TEXT NOT NULL, 
	next_shift_id TEXT NOT NULL, 
	incoming_operator_id TEXT NOT NULL, 
	outgoing_name TEXT NOT NULL, 
	incoming_name TEXT NOT NULL, 
	counts TEXT NOT NULL, 
	stays TEXT NOT NULL, 
	open_items TEXT NOT NULL, 
	own_counts TEXT NOT NULL, 
	explanation TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	fingerprint TEXT NOT NULL, details TEXT, 
	CONSTRAINT pk_handover PRIMARY KEY (id), 
	CONSTRAINT fk_handover_closed_shift_id_shift FOREIGN KEY(closed_shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_handover_next_shift_id_shift FOREIGN KEY(next_shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_handover_incoming_operator_id_operator FOREIGN KEY(incoming_operator_id) REFERENCES operator (id), 
	CONSTRAINT uq_handover_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_handover_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_handover_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_handover_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_handover_supersedes_id_handover FOREIGN KEY(supersedes_id) REFERENCES handover (id)
);

CREATE TABLE handover_refusal (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	incoming_name TEXT NOT NULL, 
	words TEXT NOT NULL, 
	own_counts TEXT NOT NULL, 
	incoming_operator_id TEXT, 
	CONSTRAINT pk_handover_refusal PRIMARY KEY (id), 
	CONSTRAINT fk_handover_refusal_incoming_operator_id_operator FOREIGN KEY(incoming_operator_id) REFERENCES operator (id), 
	CONSTRAINT uq_handover_refusal_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_handover_refusal_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_handover_refusal_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_handover_refusal_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_handover_refusal_supersedes_id_handover_refusal FOREIGN KEY(supersedes_id) REFERENCES handover_refusal (id)
);

CREATE TABLE head_count (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	direction TEXT NOT NULL, 
	subject_class TEXT NOT NULL, 
	people INTEGER NOT NULL, 
	group_id TEXT, 
	plate TEXT NOT NULL, 
	pass_id TEXT, person_id TEXT, 
	CONSTRAINT pk_head_count PRIMARY KEY (id), 
	CONSTRAINT uq_head_count_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_head_count_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_head_count_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_head_count_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_head_count_supersedes_id_head_count FOREIGN KEY(supersedes_id) REFERENCES head_count (id)
);

CREATE TABLE home_reading (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	household_id TEXT, 
	zone_id TEXT NOT NULL, 
	day TEXT NOT NULL, 
	half TEXT NOT NULL, 
	result TEXT NOT NULL, 
	temperature INTEGER, 
	way TEXT NOT NULL, 
	unwell BOOLEAN NOT NULL, 
	fever BOOLEAN NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_home_reading PRIMARY KEY (id), 
	CONSTRAINT fk_home_reading_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_home_reading_household_id_household FOREIGN KEY(household_id) REFERENCES household (id), 
	CONSTRAINT fk_home_reading_zone_id_zone FOREIGN KEY(zone_id) REFERENCES zone (id), 
	CONSTRAINT uq_home_reading_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_home_reading_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_home_reading_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_home_reading_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_home_reading_supersedes_id_home_reading FOREIGN KEY(supersedes_id) REFERENCES home_reading (id)
);

CREATE TABLE household (
	id TEXT NOT NULL, 
	phase TEXT NOT NULL, 
	building TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	room TEXT NOT NULL, 
	door TEXT NOT NULL, 
	sort_key TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_household PRIMARY KEY (id), 
	CONSTRAINT uq_household_door UNIQUE (door)
);

CREATE TABLE incident (
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	gate TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	began_at TEXT NOT NULL, 
	place TEXT NOT NULL, 
	person_id TEXT, 
	household_id TEXT, 
	plate TEXT NOT NULL, 
	description TEXT NOT NULL, 
	entry_id TEXT, 
	pass_id TEXT, 
	reference TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	closed_at TEXT, 
	result TEXT NOT NULL, own_kind TEXT, 
	CONSTRAINT pk_incident PRIMARY KEY (id), 
	CONSTRAINT fk_incident_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_incident_household_id_household FOREIGN KEY(household_id) REFERENCES household (id)
);

CREATE TABLE incident_step (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	incident_id TEXT NOT NULL, 
	code TEXT NOT NULL, 
	what TEXT NOT NULL, 
	whom TEXT NOT NULL, 
	note TEXT NOT NULL, 
	withdrawn BOOLEAN NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_incident_step PRIMARY KEY (id), 
	CONSTRAINT fk_incident_step_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id), 
	CONSTRAINT uq_incident_step_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_incident_step_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_incident_step_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_incident_step_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_incident_step_supersedes_id_incident_step FOREIGN KEY(supersedes_id) REFERENCES incident_step (id)
);

CREATE TABLE itinerary (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	household_id TEXT, 
	subject_class TEXT NOT NULL, 
	outsider_name TEXT NOT NULL, 
	paper_kind TEXT NOT NULL, 
	paper_number TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	first_day TEXT NOT NULL, 
	last_day TEXT NOT NULL, 
	rule_set_id TEXT NOT NULL, 
	legs TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	gaps TEXT NOT NULL, 
	assessment TEXT NOT NULL, 
	conclusion TEXT NOT NULL, 
	declared BOOLEAN NOT NULL, 
	narrative TEXT NOT NULL, 
	note TEXT NOT NULL, returnee TEXT, unclear TEXT, companions TEXT, pasted TEXT, originals_due TEXT, facts_due TEXT, stand_ins INTEGER, 
	CONSTRAINT pk_itinerary PRIMARY KEY (id), 
	CONSTRAINT fk_itinerary_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_itinerary_household_id_household FOREIGN KEY(household_id) REFERENCES household (id), 
	CONSTRAINT uq_itinerary_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_itinerary_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_itinerary_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_itinerary_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_itinerary_supersedes_id_itinerary FOREIGN KEY(supersedes_id) REFERENCES itinerary (id)
);

CREATE TABLE itinerary_supplement (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	itinerary_id TEXT NOT NULL, 
	what TEXT NOT NULL, 
	place INTEGER, 
	kind TEXT NOT NULL, 
	number TEXT NOT NULL, 
	told TEXT NOT NULL, 
	unclear TEXT NOT NULL, 
	note TEXT NOT NULL, own_kind TEXT, 
	CONSTRAINT pk_itinerary_supplement PRIMARY KEY (id), 
	CONSTRAINT fk_itinerary_supplement_itinerary_id_itinerary FOREIGN KEY(itinerary_id) REFERENCES itinerary (id), 
	CONSTRAINT uq_itinerary_supplement_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_itinerary_supplement_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_itinerary_supplement_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_itinerary_supplement_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_itinerary_supplement_supersedes_id_itinerary_supplement FOREIGN KEY(supersedes_id) REFERENCES itinerary_supplement (id)
);

CREATE TABLE ledger (
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	fact_id TEXT NOT NULL, 
	commitment BLOB NOT NULL, 
	chain BLOB NOT NULL, 
	CONSTRAINT pk_ledger PRIMARY KEY (station_id, sequence), 
	CONSTRAINT fk_ledger_station_id_station FOREIGN KEY(station_id) REFERENCES station (id)
)
 WITHOUT ROWID

;

CREATE TABLE notice (
	id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	issuer TEXT NOT NULL, 
	audience TEXT NOT NULL, 
	title TEXT NOT NULL, 
	text TEXT NOT NULL, 
	policy_id TEXT NOT NULL, 
	published_at TEXT NOT NULL, 
	withdrawn_at TEXT, 
	reason TEXT NOT NULL, begins_at TEXT, ends_at TEXT, 
	CONSTRAINT pk_notice PRIMARY KEY (id)
);

CREATE TABLE notice_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	notice_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_notice_change PRIMARY KEY (id), 
	CONSTRAINT fk_notice_change_notice_id_notice FOREIGN KEY(notice_id) REFERENCES notice (id), 
	CONSTRAINT uq_notice_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_notice_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_notice_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_notice_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_notice_change_supersedes_id_notice_change FOREIGN KEY(supersedes_id) REFERENCES notice_change (id)
);

CREATE TABLE operator (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	roles TEXT NOT NULL, 
	pin_hash TEXT NOT NULL, 
	active BOOLEAN NOT NULL, 
	failed_attempts INTEGER NOT NULL, 
	locked_until TEXT, gates TEXT, 
	CONSTRAINT pk_operator PRIMARY KEY (id)
);

CREATE TABLE outside_call (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	person_id TEXT NOT NULL, 
	household_id TEXT, 
	since TEXT NOT NULL, 
	whom TEXT NOT NULL, 
	result TEXT NOT NULL, 
	said TEXT NOT NULL, 
	CONSTRAINT pk_outside_call PRIMARY KEY (id), 
	CONSTRAINT fk_outside_call_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_outside_call_household_id_household FOREIGN KEY(household_id) REFERENCES household (id), 
	CONSTRAINT uq_outside_call_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_outside_call_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_outside_call_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_outside_call_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_outside_call_supersedes_id_outside_call FOREIGN KEY(supersedes_id) REFERENCES outside_call (id)
);

CREATE TABLE parcel (
	id TEXT NOT NULL, 
	household_id TEXT NOT NULL, 
	pieces INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	taken_at TEXT NOT NULL, 
	carried_at TEXT, collector TEXT DEFAULT '' NOT NULL, shelf TEXT DEFAULT '' NOT NULL, code TEXT DEFAULT '' NOT NULL, to_door BOOLEAN DEFAULT '1' NOT NULL, cold BOOLEAN DEFAULT '0' NOT NULL, urgent BOOLEAN DEFAULT '0' NOT NULL, disinfected_at TEXT, 
	CONSTRAINT pk_parcel PRIMARY KEY (id), 
	CONSTRAINT fk_parcel_household_id_household FOREIGN KEY(household_id) REFERENCES household (id)
);

CREATE TABLE parcel_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	parcel_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_parcel_change PRIMARY KEY (id), 
	CONSTRAINT fk_parcel_change_parcel_id_parcel FOREIGN KEY(parcel_id) REFERENCES parcel (id), 
	CONSTRAINT uq_parcel_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_parcel_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_parcel_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_parcel_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_parcel_change_supersedes_id_parcel_change FOREIGN KEY(supersedes_id) REFERENCES parcel_change (id)
);

CREATE TABLE pass_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	pass_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_pass_change PRIMARY KEY (id), 
	CONSTRAINT fk_pass_change_pass_id_gate_pass FOREIGN KEY(pass_id) REFERENCES gate_pass (id), 
	CONSTRAINT uq_pass_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_pass_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_pass_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_pass_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_pass_change_supersedes_id_pass_change FOREIGN KEY(supersedes_id) REFERENCES pass_change (id)
);

CREATE TABLE patrol_step (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	patrol_id TEXT NOT NULL, 
	list_code TEXT NOT NULL, 
	step TEXT NOT NULL, 
	item TEXT NOT NULL, 
	words TEXT NOT NULL, 
	walker TEXT NOT NULL, 
	incident_id TEXT, 
	errand_id TEXT, 
	CONSTRAINT pk_patrol_step PRIMARY KEY (id), 
	CONSTRAINT fk_patrol_step_patrol_id_patrol_step FOREIGN KEY(patrol_id) REFERENCES patrol_step (id), 
	CONSTRAINT fk_patrol_step_incident_id_incident FOREIGN KEY(incident_id) REFERENCES incident (id), 
	CONSTRAINT fk_patrol_step_errand_id_errand FOREIGN KEY(errand_id) REFERENCES errand (id), 
	CONSTRAINT uq_patrol_step_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_patrol_step_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_patrol_step_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_patrol_step_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_patrol_step_supersedes_id_patrol_step FOREIGN KEY(supersedes_id) REFERENCES patrol_step (id)
);

CREATE TABLE person (
	id TEXT NOT NULL, 
	household_id TEXT, 
	rostered BOOLEAN NOT NULL, 
	name TEXT NOT NULL, 
	shown_name TEXT NOT NULL, 
	sex TEXT NOT NULL, 
	paper_kind TEXT NOT NULL, 
	paper_number TEXT NOT NULL, 
	birth_date TEXT, 
	phone TEXT NOT NULL, 
	phone_shown TEXT NOT NULL, 
	relation TEXT NOT NULL, 
	subject_class TEXT NOT NULL, 
	tags TEXT NOT NULL, 
	plates TEXT NOT NULL, 
	note TEXT NOT NULL, 
	roster_order INTEGER NOT NULL, 
	living BOOLEAN NOT NULL, 
	presence TEXT NOT NULL, 
	presence_since TEXT, 
	last_entry_id TEXT, language TEXT DEFAULT '' NOT NULL, merged_into_id TEXT, company TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT fk_person_household_id_household FOREIGN KEY(household_id) REFERENCES household (id)
);

CREATE TABLE person_key (
	kind TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	sort_key TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	CONSTRAINT pk_person_key PRIMARY KEY (kind, "key", sort_key, person_id), 
	CONSTRAINT fk_person_key_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
)
 WITHOUT ROWID

;

CREATE TABLE person_pair (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	person_id TEXT NOT NULL, 
	other_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_person_pair PRIMARY KEY (id), 
	CONSTRAINT fk_person_pair_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_person_pair_other_id_person FOREIGN KEY(other_id) REFERENCES person (id), 
	CONSTRAINT uq_person_pair_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_person_pair_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_person_pair_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_person_pair_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_person_pair_supersedes_id_person_pair FOREIGN KEY(supersedes_id) REFERENCES person_pair (id)
);

CREATE TABLE point_room (
	id TEXT NOT NULL, 
	number TEXT NOT NULL, 
	floor TEXT NOT NULL, 
	sort_key TEXT NOT NULL, 
	added_at TEXT NOT NULL, 
	removed_at TEXT, 
	CONSTRAINT pk_point_room PRIMARY KEY (id)
);

CREATE TABLE point_room_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	room_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_point_room_change PRIMARY KEY (id), 
	CONSTRAINT fk_point_room_change_room_id_point_room FOREIGN KEY(room_id) REFERENCES point_room (id), 
	CONSTRAINT uq_point_room_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_point_room_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_point_room_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_point_room_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_point_room_change_supersedes_id_point_room_change FOREIGN KEY(supersedes_id) REFERENCES point_room_change (id)
);

CREATE TABLE point_stay (
	id TEXT NOT NULL, 
	room_id TEXT NOT NULL, 
	person_id TEXT, 
	name TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	note TEXT NOT NULL, 
	arrived_at TEXT NOT NULL, 
	came_at TEXT NOT NULL, 
	left_at TEXT, 
	ending TEXT NOT NULL, 
	destination TEXT NOT NULL, 
	place TEXT NOT NULL, 
	CONSTRAINT pk_point_stay PRIMARY KEY (id), 
	CONSTRAINT fk_point_stay_room_id_point_room FOREIGN KEY(room_id) REFERENCES point_room (id), 
	CONSTRAINT fk_point_stay_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE point_stay_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	stay_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_point_stay_change PRIMARY KEY (id), 
	CONSTRAINT fk_point_stay_change_stay_id_point_stay FOREIGN KEY(stay_id) REFERENCES point_stay (id), 
	CONSTRAINT uq_point_stay_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_point_stay_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_point_stay_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_point_stay_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_point_stay_change_supersedes_id_point_stay_change FOREIGN KEY(supersedes_id) REFERENCES point_stay_change (id)
);

CREATE TABLE policy (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	source_id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	document TEXT NOT NULL, 
	toml TEXT NOT NULL, 
	valid_from TEXT NOT NULL, 
	valid_to TEXT, standing TEXT, scope TEXT, origin TEXT, 
	CONSTRAINT pk_policy PRIMARY KEY (id), 
	CONSTRAINT uq_policy_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_policy_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_policy_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_policy_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_policy_supersedes_id_policy FOREIGN KEY(supersedes_id) REFERENCES policy (id)
);

CREATE TABLE policy_end (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	policy_id TEXT NOT NULL, 
	ends_at TEXT NOT NULL, 
	document TEXT NOT NULL, 
	CONSTRAINT pk_policy_end PRIMARY KEY (id), 
	CONSTRAINT fk_policy_end_policy_id_policy FOREIGN KEY(policy_id) REFERENCES policy (id), 
	CONSTRAINT uq_policy_end_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_policy_end_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_policy_end_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_policy_end_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_policy_end_supersedes_id_policy_end FOREIGN KEY(supersedes_id) REFERENCES policy_end (id)
);

CREATE TABLE policy_turn (
	id TEXT NOT NULL, 
	policy_id TEXT NOT NULL, 
	CONSTRAINT pk_policy_turn PRIMARY KEY (id), 
	CONSTRAINT fk_policy_turn_policy_id_policy FOREIGN KEY(policy_id) REFERENCES policy (id)
);

CREATE TABLE post (
	id INTEGER NOT NULL, 
	compound TEXT NOT NULL, 
	community TEXT NOT NULL, 
	gate TEXT NOT NULL, 
	language TEXT NOT NULL, 
	policy_id TEXT, 
	purpose TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	telephone TEXT NOT NULL, 
	rehearsal BOOLEAN NOT NULL, purpose_en TEXT DEFAULT '' NOT NULL, shift_hours TEXT DEFAULT '' NOT NULL, telephone_community TEXT DEFAULT '' NOT NULL, telephone_street_office TEXT DEFAULT '' NOT NULL, telephone_police TEXT DEFAULT '' NOT NULL, telephone_hospital TEXT DEFAULT '' NOT NULL, register_unit TEXT DEFAULT '' NOT NULL, register_made_by TEXT DEFAULT '' NOT NULL, register_reviewed_by TEXT DEFAULT '' NOT NULL, reader_lines TEXT DEFAULT '' NOT NULL, backup_place TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_post PRIMARY KEY (id), 
	CONSTRAINT fk_post_policy_id_policy FOREIGN KEY(policy_id) REFERENCES policy (id), 
	CONSTRAINT ck_post_ck_post_one_row CHECK (id = 1)
);

CREATE TABLE post_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	setting TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_post_change PRIMARY KEY (id), 
	CONSTRAINT uq_post_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_post_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_post_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_post_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_post_change_supersedes_id_post_change FOREIGN KEY(supersedes_id) REFERENCES post_change (id)
);

CREATE TABLE roster_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	person_id TEXT NOT NULL, 
	household_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	import_id TEXT, 
	CONSTRAINT pk_roster_change PRIMARY KEY (id), 
	CONSTRAINT fk_roster_change_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_roster_change_household_id_household FOREIGN KEY(household_id) REFERENCES household (id), 
	CONSTRAINT fk_roster_change_import_id_roster_import FOREIGN KEY(import_id) REFERENCES roster_import (id), 
	CONSTRAINT uq_roster_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_roster_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_roster_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_roster_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_roster_change_supersedes_id_roster_change FOREIGN KEY(supersedes_id) REFERENCES roster_change (id)
);

CREATE TABLE roster_import (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	file_name TEXT NOT NULL, 
	file_sha256 TEXT NOT NULL, 
	people INTEGER NOT NULL, 
	households INTEGER NOT NULL, 
	new INTEGER NOT NULL, 
	changed INTEGER NOT NULL, 
	gone INTEGER NOT NULL, 
	warnings INTEGER NOT NULL, 
	CONSTRAINT pk_roster_import PRIMARY KEY (id), 
	CONSTRAINT uq_roster_import_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_roster_import_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_roster_import_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_roster_import_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_roster_import_supersedes_id_roster_import FOREIGN KEY(supersedes_id) REFERENCES roster_import (id)
);

CREATE TABLE roster_layout (
	signature TEXT NOT NULL, 
	fields TEXT NOT NULL, 
	used_at TEXT NOT NULL, 
	CONSTRAINT pk_roster_layout PRIMARY KEY (signature)
);

CREATE TABLE rota (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	change TEXT NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_rota PRIMARY KEY (id), 
	CONSTRAINT uq_rota_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_rota_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_rota_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_rota_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_rota_supersedes_id_rota FOREIGN KEY(supersedes_id) REFERENCES rota (id)
);

CREATE TABLE round_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	round_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_round_change PRIMARY KEY (id), 
	CONSTRAINT fk_round_change_round_id_test_round FOREIGN KEY(round_id) REFERENCES test_round (id), 
	CONSTRAINT uq_round_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_round_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_round_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_round_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_round_change_supersedes_id_round_change FOREIGN KEY(supersedes_id) REFERENCES round_change (id)
);

CREATE TABLE routine (
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	times INTEGER NOT NULL, 
	days INTEGER NOT NULL, 
	added_at TEXT NOT NULL, 
	removed_at TEXT, 
	CONSTRAINT pk_routine PRIMARY KEY (id)
);

CREATE TABLE routine_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	routine_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_routine_change PRIMARY KEY (id), 
	CONSTRAINT fk_routine_change_routine_id_routine FOREIGN KEY(routine_id) REFERENCES routine (id), 
	CONSTRAINT uq_routine_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_routine_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_routine_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_routine_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_routine_change_supersedes_id_routine_change FOREIGN KEY(supersedes_id) REFERENCES routine_change (id)
);

CREATE TABLE rule_point (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	policy_id TEXT NOT NULL, 
	points TEXT NOT NULL, 
	CONSTRAINT pk_rule_point PRIMARY KEY (id), 
	CONSTRAINT fk_rule_point_policy_id_policy FOREIGN KEY(policy_id) REFERENCES policy (id), 
	CONSTRAINT uq_rule_point_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_rule_point_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_rule_point_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_rule_point_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_rule_point_supersedes_id_rule_point FOREIGN KEY(supersedes_id) REFERENCES rule_point (id)
);

CREATE TABLE rule_point_tick (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	policy_id TEXT NOT NULL, 
	point_id TEXT NOT NULL, 
	mark TEXT NOT NULL, 
	words TEXT NOT NULL, 
	CONSTRAINT pk_rule_point_tick PRIMARY KEY (id), 
	CONSTRAINT fk_rule_point_tick_policy_id_policy FOREIGN KEY(policy_id) REFERENCES policy (id), 
	CONSTRAINT uq_rule_point_tick_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_rule_point_tick_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_rule_point_tick_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_rule_point_tick_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_rule_point_tick_supersedes_id_rule_point_tick FOREIGN KEY(supersedes_id) REFERENCES rule_point_tick (id)
);

CREATE TABLE rule_reading (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	policy_id TEXT NOT NULL, 
	read_until TEXT NOT NULL, 
	said TEXT NOT NULL, 
	CONSTRAINT pk_rule_reading PRIMARY KEY (id), 
	CONSTRAINT fk_rule_reading_policy_id_policy FOREIGN KEY(policy_id) REFERENCES policy (id), 
	CONSTRAINT uq_rule_reading_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_rule_reading_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_rule_reading_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_rule_reading_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_rule_reading_supersedes_id_rule_reading FOREIGN KEY(supersedes_id) REFERENCES rule_reading (id)
);

CREATE TABLE service (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	household_id TEXT NOT NULL, 
	day TEXT NOT NULL, 
	item TEXT NOT NULL, 
	result TEXT NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_service PRIMARY KEY (id), 
	CONSTRAINT fk_service_household_id_household FOREIGN KEY(household_id) REFERENCES household (id), 
	CONSTRAINT uq_service_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_service_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_service_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_service_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_service_supersedes_id_service FOREIGN KEY(supersedes_id) REFERENCES service (id)
);

CREATE TABLE shift (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	CONSTRAINT pk_shift PRIMARY KEY (id), 
	CONSTRAINT uq_shift_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_shift_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_shift_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_shift_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_shift_supersedes_id_shift FOREIGN KEY(supersedes_id) REFERENCES shift (id)
);

CREATE TABLE station (
	id TEXT NOT NULL, 
	machine_id TEXT NOT NULL, 
	started_at TEXT NOT NULL, 
	active BOOLEAN NOT NULL, 
	predecessor_id TEXT, 
	predecessor_sequence INTEGER, 
	predecessor_chain BLOB, 
	CONSTRAINT pk_station PRIMARY KEY (id), 
	CONSTRAINT fk_station_predecessor_id_station FOREIGN KEY(predecessor_id) REFERENCES station (id)
);

CREATE TABLE stay_closing (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	staying TEXT NOT NULL, 
	person_id TEXT, 
	vehicle_id TEXT, 
	since TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	change TEXT NOT NULL, 
	CONSTRAINT pk_stay_closing PRIMARY KEY (id), 
	CONSTRAINT fk_stay_closing_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_stay_closing_vehicle_id_vehicle FOREIGN KEY(vehicle_id) REFERENCES vehicle (id), 
	CONSTRAINT uq_stay_closing_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_stay_closing_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_stay_closing_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_stay_closing_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_stay_closing_supersedes_id_stay_closing FOREIGN KEY(supersedes_id) REFERENCES stay_closing (id)
);

CREATE TABLE supply (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	minimum INTEGER NOT NULL, 
	stock INTEGER NOT NULL, 
	counted INTEGER, 
	counted_at TEXT, 
	added_at TEXT NOT NULL, 
	retired_at TEXT, 
	CONSTRAINT pk_supply PRIMARY KEY (id)
);

CREATE TABLE supply_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	supply_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	amount INTEGER, 
	whose TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_supply_change PRIMARY KEY (id), 
	CONSTRAINT fk_supply_change_supply_id_supply FOREIGN KEY(supply_id) REFERENCES supply (id), 
	CONSTRAINT uq_supply_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_supply_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_supply_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_supply_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_supply_change_supersedes_id_supply_change FOREIGN KEY(supersedes_id) REFERENCES supply_change (id)
);

CREATE TABLE tag (
	id TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	code TEXT NOT NULL, 
	first_day TEXT NOT NULL, 
	last_day TEXT, 
	CONSTRAINT pk_tag PRIMARY KEY (id), 
	CONSTRAINT uq_tag_person_id_code UNIQUE (person_id, code), 
	CONSTRAINT fk_tag_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE tag_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	person_id TEXT NOT NULL, 
	tag_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_tag_change PRIMARY KEY (id), 
	CONSTRAINT fk_tag_change_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_tag_change_tag_id_tag FOREIGN KEY(tag_id) REFERENCES tag (id), 
	CONSTRAINT uq_tag_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_tag_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_tag_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_tag_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_tag_change_supersedes_id_tag_change FOREIGN KEY(supersedes_id) REFERENCES tag_change (id)
);

CREATE TABLE task (
	id TEXT NOT NULL, 
	issuer TEXT NOT NULL, 
	document TEXT NOT NULL, 
	what TEXT NOT NULL, 
	owner TEXT NOT NULL, 
	given_at TEXT NOT NULL, 
	due_at TEXT, 
	state TEXT NOT NULL, 
	settled_at TEXT, 
	CONSTRAINT pk_task PRIMARY KEY (id)
);

CREATE TABLE task_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	task_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	said TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_task_change PRIMARY KEY (id), 
	CONSTRAINT fk_task_change_task_id_task FOREIGN KEY(task_id) REFERENCES task (id), 
	CONSTRAINT uq_task_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_task_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_task_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_task_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_task_change_supersedes_id_task_change FOREIGN KEY(supersedes_id) REFERENCES task_change (id)
);

CREATE TABLE test_round (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	phase TEXT NOT NULL, 
	building TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	floor INTEGER, 
	household_id TEXT, 
	opened_at TEXT NOT NULL, 
	closed_at TEXT, 
	flats INTEGER NOT NULL, 
	flats_done INTEGER NOT NULL, 
	people INTEGER NOT NULL, 
	done INTEGER NOT NULL, 
	CONSTRAINT pk_test_round PRIMARY KEY (id), 
	CONSTRAINT fk_test_round_household_id_household FOREIGN KEY(household_id) REFERENCES household (id)
);

CREATE TABLE test_tick (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	round_id TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	household_id TEXT NOT NULL, 
	result TEXT NOT NULL, 
	CONSTRAINT pk_test_tick PRIMARY KEY (id), 
	CONSTRAINT fk_test_tick_round_id_test_round FOREIGN KEY(round_id) REFERENCES test_round (id), 
	CONSTRAINT fk_test_tick_person_id_person FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_test_tick_household_id_household FOREIGN KEY(household_id) REFERENCES household (id), 
	CONSTRAINT uq_test_tick_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_test_tick_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_test_tick_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_test_tick_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_test_tick_supersedes_id_test_tick FOREIGN KEY(supersedes_id) REFERENCES test_tick (id)
);

CREATE TABLE thermometer (
	id TEXT NOT NULL, 
	label TEXT NOT NULL, 
	method TEXT NOT NULL, 
	added_at TEXT NOT NULL, 
	retired_at TEXT, 
	taken_at TEXT, 
	compared_at TEXT, 
	standard TEXT NOT NULL, 
	deviation INTEGER, 
	battery_at TEXT, 
	CONSTRAINT pk_thermometer PRIMARY KEY (id)
);

CREATE TABLE thermometer_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	thermometer_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_thermometer_change PRIMARY KEY (id), 
	CONSTRAINT fk_thermometer_change_thermometer_id_thermometer FOREIGN KEY(thermometer_id) REFERENCES thermometer (id), 
	CONSTRAINT uq_thermometer_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_thermometer_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_thermometer_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_thermometer_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_thermometer_change_supersedes_id_thermometer_change FOREIGN KEY(supersedes_id) REFERENCES thermometer_change (id)
);

CREATE TABLE vehicle (
	id TEXT NOT NULL, 
	plate TEXT NOT NULL, 
	plate_kind TEXT NOT NULL, 
	colour TEXT NOT NULL, 
	tail TEXT NOT NULL, 
	household_id TEXT, 
	presence TEXT NOT NULL, 
	presence_since TEXT, 
	last_vehicle_entry_id TEXT, digits TEXT, 
	CONSTRAINT pk_vehicle PRIMARY KEY (id), 
	CONSTRAINT fk_vehicle_household_id_household FOREIGN KEY(household_id) REFERENCES household (id)
);

CREATE TABLE vehicle_entry (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	direction TEXT NOT NULL, 
	vehicle_id TEXT NOT NULL, 
	plate TEXT NOT NULL, 
	plate_kind TEXT NOT NULL, 
	colour TEXT NOT NULL, 
	driver_entry_id TEXT, 
	household_id TEXT, 
	occupants INTEGER NOT NULL, 
	readings TEXT NOT NULL, 
	retests TEXT NOT NULL, 
	fever BOOLEAN NOT NULL, 
	origin TEXT NOT NULL, 
	company TEXT NOT NULL, 
	goods TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	missed BOOLEAN NOT NULL, 
	note TEXT NOT NULL, kind TEXT, own TEXT, names TEXT, leave_by TEXT, driverless INTEGER, 
	CONSTRAINT pk_vehicle_entry PRIMARY KEY (id), 
	CONSTRAINT fk_vehicle_entry_vehicle_id_vehicle FOREIGN KEY(vehicle_id) REFERENCES vehicle (id), 
	CONSTRAINT fk_vehicle_entry_driver_entry_id_entry FOREIGN KEY(driver_entry_id) REFERENCES entry (id), 
	CONSTRAINT fk_vehicle_entry_household_id_household FOREIGN KEY(household_id) REFERENCES household (id), 
	CONSTRAINT uq_vehicle_entry_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_vehicle_entry_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_vehicle_entry_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_vehicle_entry_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_vehicle_entry_supersedes_id_vehicle_entry FOREIGN KEY(supersedes_id) REFERENCES vehicle_entry (id)
);

CREATE TABLE zone (
	id TEXT NOT NULL, 
	level TEXT NOT NULL, 
	phase TEXT NOT NULL, 
	building TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	floor INTEGER, 
	household_id TEXT, 
	person_id TEXT, 
	sort_key TEXT NOT NULL, 
	first_day TEXT NOT NULL, 
	days INTEGER, 
	sealed_at TEXT NOT NULL, 
	document TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	telephone TEXT NOT NULL, 
	note TEXT NOT NULL, 
	released_at TEXT, 
	release_document TEXT NOT NULL, days_document TEXT, itinerary_id TEXT, 
	CONSTRAINT pk_zone PRIMARY KEY (id), 
	CONSTRAINT fk_zone_household_id_household FOREIGN KEY(household_id) REFERENCES household (id), 
	CONSTRAINT fk_zone_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE zone_change (
	id TEXT NOT NULL, 
	station_id TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	happened_at TEXT NOT NULL, 
	recorded_at TEXT NOT NULL, 
	operator_id TEXT NOT NULL, 
	shift_id TEXT NOT NULL, 
	supersedes_id TEXT, 
	supersedes_reason TEXT NOT NULL, 
	back_filled BOOLEAN NOT NULL, 
	salt BLOB NOT NULL, 
	gate TEXT NOT NULL, 
	zone_id TEXT NOT NULL, 
	change TEXT NOT NULL, 
	details TEXT NOT NULL, 
	CONSTRAINT pk_zone_change PRIMARY KEY (id), 
	CONSTRAINT fk_zone_change_zone_id_zone FOREIGN KEY(zone_id) REFERENCES zone (id), 
	CONSTRAINT uq_zone_change_station_id_sequence UNIQUE (station_id, sequence), 
	CONSTRAINT fk_zone_change_station_id_station FOREIGN KEY(station_id) REFERENCES station (id), 
	CONSTRAINT fk_zone_change_operator_id_operator FOREIGN KEY(operator_id) REFERENCES operator (id), 
	CONSTRAINT fk_zone_change_shift_id_shift FOREIGN KEY(shift_id) REFERENCES shift (id), 
	CONSTRAINT fk_zone_change_supersedes_id_zone_change FOREIGN KEY(supersedes_id) REFERENCES zone_change (id)
);

CREATE INDEX ix_absence_change_absence_id ON absence_change (absence_id);

CREATE INDEX ix_absence_change_supersedes_id ON absence_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_absence_ended_by ON absence (ended_by) WHERE ended_by IS NOT NULL;

CREATE INDEX ix_absence_expected ON absence (expected) WHERE ended_at IS NULL;

CREATE INDEX ix_absence_open ON absence (person_id) WHERE ended_at IS NULL;

CREATE INDEX ix_area_judging_itinerary_id ON area_judging (itinerary_id);

CREATE INDEX ix_area_judging_supersedes_id ON area_judging (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_area_list_change_list_id ON area_list_change (list_id);

CREATE INDEX ix_area_list_change_supersedes_id ON area_list_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_area_list_list_day ON area_list (list_day);

CREATE INDEX ix_audit_act_happened_at ON audit (act, happened_at);

CREATE INDEX ix_audit_supersedes_id ON audit (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_carer_change_household_id ON carer_change (household_id);

CREATE INDEX ix_carer_change_supersedes_id ON carer_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_code_change_code_list_code ON code_change (code_list, code);

CREATE INDEX ix_code_change_supersedes_id ON code_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_contact_happened_at ON contact (happened_at);

CREATE INDEX ix_contact_person_id_happened_at ON contact (person_id, happened_at);

CREATE INDEX ix_contact_supersedes_id ON contact (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_disinfection_happened_at ON disinfection (happened_at);

CREATE INDEX ix_disinfection_room_id_happened_at ON disinfection (room_id, happened_at);

CREATE INDEX ix_disinfection_routine_id_happened_at ON disinfection (routine_id, happened_at);

CREATE INDEX ix_disinfection_supersedes_id ON disinfection (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_draft_kind_updated_at ON draft (kind, updated_at);

CREATE INDEX ix_entry_group_id ON entry (group_id) WHERE group_id IS NOT NULL;

CREATE INDEX ix_entry_happened_at ON entry (happened_at, direction, subject_class, outcome, fever, back_filled, id);

CREATE INDEX ix_entry_household_id_happened_at ON entry (household_id, happened_at) WHERE household_id IS NOT NULL;

CREATE INDEX ix_entry_open ON entry (happened_at) WHERE override_approval = 'telephone' OR outcome = 'emergency';

CREATE INDEX ix_entry_person_id_happened_at ON entry (person_id, happened_at) WHERE person_id IS NOT NULL;

CREATE INDEX ix_entry_sheet ON entry (sheet) WHERE sheet IS NOT NULL;

CREATE INDEX ix_entry_supersedes_id ON entry (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_entry_unlogged ON entry (happened_at) WHERE unlogged IS NOT NULL;

CREATE INDEX ix_errand_asked_at ON errand (asked_at);

CREATE INDEX ix_errand_change_errand_id ON errand_change (errand_id);

CREATE INDEX ix_errand_change_supersedes_id ON errand_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_errand_incident ON errand (incident_id) WHERE incident_id IS NOT NULL;

CREATE INDEX ix_errand_open ON errand (asked_at) WHERE settled_at IS NULL;

CREATE INDEX ix_errand_purchase ON errand (purchase_id) WHERE purchase_id != '';

CREATE INDEX ix_errand_settled_at ON errand (settled_at);

CREATE INDEX ix_gap_acceptance_gap_id ON gap_acceptance (gap_id);

CREATE INDEX ix_gap_acceptance_supersedes_id ON gap_acceptance (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_gate_pass_issued_at ON gate_pass (issued_at);

CREATE INDEX ix_gate_pass_person_id ON gate_pass (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX ix_gate_pass_short_number ON gate_pass (short_number);

CREATE INDEX ix_gate_pass_to_return ON gate_pass (issued_at) WHERE to_return = 1;

CREATE INDEX ix_golden_case_case_id ON golden_case (case_id);

CREATE INDEX ix_golden_case_supersedes_id ON golden_case (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_handover_closed_shift_id ON handover (closed_shift_id);

CREATE INDEX ix_handover_next_shift_id ON handover (next_shift_id);

CREATE INDEX ix_handover_refusal_shift_id ON handover_refusal (shift_id);

CREATE INDEX ix_handover_refusal_supersedes_id ON handover_refusal (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_handover_supersedes_id ON handover (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_head_count_group_id ON head_count (group_id) WHERE group_id IS NOT NULL;

CREATE INDEX ix_head_count_happened_at ON head_count (happened_at, direction, subject_class, people, id);

CREATE INDEX ix_head_count_person_id ON head_count (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX ix_head_count_supersedes_id ON head_count (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_home_reading_day ON home_reading (day);

CREATE INDEX ix_home_reading_person_id_day ON home_reading (person_id, day);

CREATE INDEX ix_home_reading_supersedes_id ON home_reading (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_household_sort_key ON household (sort_key);

CREATE INDEX ix_incident_began_at ON incident (began_at);

CREATE INDEX ix_incident_entry ON incident (entry_id) WHERE entry_id IS NOT NULL;

CREATE INDEX ix_incident_household ON incident (household_id) WHERE household_id IS NOT NULL;

CREATE INDEX ix_incident_open ON incident (began_at) WHERE closed_at IS NULL;

CREATE INDEX ix_incident_person ON incident (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX ix_incident_step_happened_at ON incident_step (happened_at);

CREATE INDEX ix_incident_step_incident_id ON incident_step (incident_id);

CREATE INDEX ix_incident_step_supersedes_id ON incident_step (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_itinerary_happened_at ON itinerary (happened_at);

CREATE INDEX ix_itinerary_owed ON itinerary (happened_at) WHERE stand_ins IS NOT NULL OR unclear IS NOT NULL;

CREATE INDEX ix_itinerary_person_id_happened_at ON itinerary (person_id, happened_at);

CREATE INDEX ix_itinerary_supersedes_id ON itinerary (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_itinerary_supplement_itinerary_id ON itinerary_supplement (itinerary_id);

CREATE INDEX ix_itinerary_supplement_supersedes_id ON itinerary_supplement (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_notice_change_notice_id ON notice_change (notice_id);

CREATE INDEX ix_notice_change_supersedes_id ON notice_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_notice_published_at ON notice (published_at);

CREATE INDEX ix_notice_withdrawn_at_ends_at ON notice (withdrawn_at, ends_at);

CREATE INDEX ix_outside_call_person_id_since ON outside_call (person_id, since);

CREATE INDEX ix_outside_call_supersedes_id ON outside_call (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_parcel_carried_at ON parcel (carried_at);

CREATE INDEX ix_parcel_change_parcel_id ON parcel_change (parcel_id);

CREATE INDEX ix_parcel_change_supersedes_id ON parcel_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_parcel_taken_at ON parcel (taken_at);

CREATE INDEX ix_parcel_waiting ON parcel (household_id) WHERE carried_at IS NULL;

CREATE INDEX ix_pass_change_happened_at ON pass_change (happened_at);

CREATE INDEX ix_pass_change_pass_id ON pass_change (pass_id);

CREATE INDEX ix_pass_change_supersedes_id ON pass_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_patrol_step_patrol_id ON patrol_step (patrol_id);

CREATE INDEX ix_patrol_step_step_happened_at ON patrol_step (step, happened_at);

CREATE INDEX ix_patrol_step_supersedes_id ON patrol_step (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_person_household_id_roster_order ON person (household_id, roster_order);

CREATE INDEX ix_person_key_person_id ON person_key (person_id);

CREATE INDEX ix_person_merged_into_id ON person (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE INDEX ix_person_outside ON person (presence_since) WHERE rostered IS 1 AND living IS 1 AND presence = 'outside';

CREATE INDEX ix_person_pair_other_id ON person_pair (other_id);

CREATE INDEX ix_person_pair_person_id ON person_pair (person_id);

CREATE INDEX ix_person_pair_supersedes_id ON person_pair (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_person_tagged ON person (id, tags) WHERE tags != '[]' AND living IS 1;

CREATE INDEX ix_person_visiting ON person (presence_since) WHERE rostered IS 0 AND presence = 'inside';

CREATE INDEX ix_point_room_change_room_id ON point_room_change (room_id);

CREATE INDEX ix_point_room_change_supersedes_id ON point_room_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_point_room_used ON point_room (sort_key) WHERE removed_at IS NULL;

CREATE INDEX ix_point_stay_arrived_at ON point_stay (arrived_at);

CREATE INDEX ix_point_stay_change_stay_id ON point_stay_change (stay_id);

CREATE INDEX ix_point_stay_change_supersedes_id ON point_stay_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_point_stay_left ON point_stay (left_at) WHERE left_at IS NOT NULL;

CREATE INDEX ix_point_stay_present ON point_stay (room_id) WHERE ending = '';

CREATE INDEX ix_point_stay_room_id_left_at ON point_stay (room_id, left_at);

CREATE INDEX ix_policy_end_policy_id ON policy_end (policy_id);

CREATE INDEX ix_policy_end_supersedes_id ON policy_end (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_policy_supersedes_id ON policy (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_post_change_setting_subject ON post_change (setting, subject);

CREATE INDEX ix_post_change_supersedes_id ON post_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_roster_change_import_id ON roster_change (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX ix_roster_change_person_id ON roster_change (person_id);

CREATE INDEX ix_roster_change_supersedes_id ON roster_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_roster_import_supersedes_id ON roster_import (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_rota_supersedes_id ON rota (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_round_change_round_id ON round_change (round_id);

CREATE INDEX ix_round_change_supersedes_id ON round_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_routine_change_routine_id ON routine_change (routine_id);

CREATE INDEX ix_routine_change_supersedes_id ON routine_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_rule_point_policy_id ON rule_point (policy_id);

CREATE INDEX ix_rule_point_supersedes_id ON rule_point (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_rule_point_tick_policy_id ON rule_point_tick (policy_id);

CREATE INDEX ix_rule_point_tick_supersedes_id ON rule_point_tick (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_rule_reading_operator_id_read_until ON rule_reading (operator_id, read_until);

CREATE INDEX ix_rule_reading_supersedes_id ON rule_reading (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_service_day_household_id ON service (day, household_id);

CREATE INDEX ix_service_supersedes_id ON service (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_shift_supersedes_id ON shift (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_stay_closing_happened_at ON stay_closing (happened_at);

CREATE INDEX ix_stay_closing_person_id_since ON stay_closing (person_id, since) WHERE person_id IS NOT NULL;

CREATE INDEX ix_stay_closing_supersedes_id ON stay_closing (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_stay_closing_vehicle_id_since ON stay_closing (vehicle_id, since) WHERE vehicle_id IS NOT NULL;

CREATE INDEX ix_supply_change_happened_at ON supply_change (happened_at);

CREATE INDEX ix_supply_change_supersedes_id ON supply_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_supply_change_supply_id ON supply_change (supply_id);

CREATE INDEX ix_tag_change_person_id ON tag_change (person_id);

CREATE INDEX ix_tag_change_supersedes_id ON tag_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_tag_change_tag_id ON tag_change (tag_id);

CREATE INDEX ix_task_change_supersedes_id ON task_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_task_change_task_id ON task_change (task_id);

CREATE INDEX ix_task_open ON task (given_at) WHERE settled_at IS NULL;

CREATE INDEX ix_task_settled_at ON task (settled_at);

CREATE INDEX ix_test_round_day ON test_round (day);

CREATE INDEX ix_test_round_open ON test_round (opened_at) WHERE closed_at IS NULL;

CREATE INDEX ix_test_tick_round_id_person_id ON test_tick (round_id, person_id);

CREATE INDEX ix_test_tick_supersedes_id ON test_tick (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_thermometer_change_supersedes_id ON thermometer_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_thermometer_change_thermometer_id ON thermometer_change (thermometer_id);

CREATE INDEX ix_vehicle_digits ON vehicle (digits) WHERE digits IS NOT NULL;

CREATE INDEX ix_vehicle_entry_driver_entry_id ON vehicle_entry (driver_entry_id) WHERE driver_entry_id IS NOT NULL;

CREATE INDEX ix_vehicle_entry_happened_at ON vehicle_entry (happened_at, direction, outcome, id);

CREATE INDEX ix_vehicle_entry_leave_by ON vehicle_entry (leave_by) WHERE leave_by IS NOT NULL;

CREATE INDEX ix_vehicle_entry_missed ON vehicle_entry (happened_at) WHERE missed = 1;

CREATE INDEX ix_vehicle_entry_supersedes_id ON vehicle_entry (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_vehicle_entry_vehicle_id_happened_at ON vehicle_entry (vehicle_id, happened_at);

CREATE INDEX ix_vehicle_inside ON vehicle (presence_since) WHERE presence = 'inside';

CREATE INDEX ix_vehicle_plate ON vehicle (plate);

CREATE INDEX ix_vehicle_tail ON vehicle (tail);

CREATE INDEX ix_zone_building_phase ON zone (building, phase);

CREATE INDEX ix_zone_change_supersedes_id ON zone_change (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_zone_change_zone_id ON zone_change (zone_id);

CREATE INDEX ix_zone_in_force ON zone (sort_key) WHERE released_at IS NULL;

CREATE UNIQUE INDEX uq_station_active ON station (active) WHERE active IS 1;

INSERT INTO alembic_version (version_num) VALUES ('0032');
